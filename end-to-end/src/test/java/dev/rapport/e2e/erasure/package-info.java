/** A person is gone from everywhere, and stays gone. */
@NullMarked
package dev.rapport.e2e.erasure;

import org.jspecify.annotations.NullMarked;
