/** The rows of the register. */
@NullMarked
package dev.rapport.advisor.dissonance.store;

import org.jspecify.annotations.NullMarked;
