/** Verdicts and health changes, told as they happen. */
@NullMarked
package dev.rapport.advisor.stream;

import org.jspecify.annotations.NullMarked;
