/** Messages that ask to be sent: taken in, kept, and moved. How they may move, their {@code life} tells. */
@NullMarked
package dev.rapport.touchpoint.outbound;

import org.jspecify.annotations.NullMarked;
