/** Callers who do whatever chance says, ask until they are answered, and keep what they were told. */
@NullMarked
package dev.rapport.e2e.fault.load;

import org.jspecify.annotations.NullMarked;
