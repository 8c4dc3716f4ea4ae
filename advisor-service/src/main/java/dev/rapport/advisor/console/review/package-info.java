/** A held message beside what contradicts it. */
@NullMarked
package dev.rapport.advisor.console.review;

import org.jspecify.annotations.NullMarked;
