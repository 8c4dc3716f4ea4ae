/** Messages that ask to be sent: their states, and how they move. What is decided here changes nothing until it is applied. */
@NullMarked
package dev.rapport.touchpoint.outbound;

import org.jspecify.annotations.NullMarked;
