/** The REST edge of the review queue. */
@NullMarked
package dev.rapport.advisor.review.rest;

import org.jspecify.annotations.NullMarked;
