/** What is wrong, or not allowed, is refused; and nothing is kept of it. */
@NullMarked
package dev.rapport.e2e.refusal;

import org.jspecify.annotations.NullMarked;
