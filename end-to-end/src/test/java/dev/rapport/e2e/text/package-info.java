/** Real texts: what holds them after a call, and what must not hold them for a stranger. */
@NullMarked
package dev.rapport.e2e.text;

import org.jspecify.annotations.NullMarked;
