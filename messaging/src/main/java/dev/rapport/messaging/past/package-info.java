/** What topics hold, read from their beginning once more. */
@NullMarked
package dev.rapport.messaging.past;

import org.jspecify.annotations.NullMarked;
