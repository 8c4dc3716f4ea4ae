/** Measures the scoring and the judging on files, without a running service. */
@NullMarked
package dev.rapport.advisor.evaluate;

import org.jspecify.annotations.NullMarked;
