/** The page of keys. */
@NullMarked
package dev.rapport.advisor.console.key.rest;

import org.jspecify.annotations.NullMarked;
