/** Messages that were already sent or received. */
@NullMarked
package dev.rapport.touchpoint.message;

import org.jspecify.annotations.NullMarked;
