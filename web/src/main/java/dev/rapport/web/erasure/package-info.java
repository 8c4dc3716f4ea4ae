/** Forgetting somebody: what a service holds of her, what remains of that afterwards, and how callers learn of it. */
@NullMarked
package dev.rapport.web.erasure;

import org.jspecify.annotations.NullMarked;
