/** A human decides on what was held. */
@NullMarked
package dev.rapport.advisor.review;

import org.jspecify.annotations.NullMarked;
