/** Figures of the whole system: printed, never a gate. */
@NullMarked
package dev.rapport.e2e.figure;

import org.jspecify.annotations.NullMarked;
