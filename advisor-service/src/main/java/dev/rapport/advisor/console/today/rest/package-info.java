/** The page that a morning begins with. */
@NullMarked
package dev.rapport.advisor.console.today.rest;

import org.jspecify.annotations.NullMarked;
