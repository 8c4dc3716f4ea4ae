/** The page on which held messages are decided. */
@NullMarked
package dev.rapport.advisor.console.review.rest;

import org.jspecify.annotations.NullMarked;
