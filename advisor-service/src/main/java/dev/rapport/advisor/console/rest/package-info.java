/** The pages of the console. */
@NullMarked
package dev.rapport.advisor.console.rest;

import org.jspecify.annotations.NullMarked;
