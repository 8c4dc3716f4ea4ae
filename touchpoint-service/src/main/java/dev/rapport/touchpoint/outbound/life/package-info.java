/** The life of an outbound message: its states, and how it moves between them. What is decided here changes nothing until it is applied. */
@NullMarked
package dev.rapport.touchpoint.outbound.life;

import org.jspecify.annotations.NullMarked;
