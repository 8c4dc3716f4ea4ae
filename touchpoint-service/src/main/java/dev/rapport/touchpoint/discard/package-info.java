/** Taking back a message that nobody was told to send. */
@NullMarked
package dev.rapport.touchpoint.discard;

import org.jspecify.annotations.NullMarked;
