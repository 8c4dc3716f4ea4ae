/** The pages of what could not be read. */
@NullMarked
package dev.rapport.advisor.console.letter.rest;

import org.jspecify.annotations.NullMarked;
