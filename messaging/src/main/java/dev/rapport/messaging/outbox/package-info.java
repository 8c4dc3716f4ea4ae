/** The way out: an event is a row, written in the transaction that makes it true, until the relay has published it. */
@NullMarked
package dev.rapport.messaging.outbox;

import org.jspecify.annotations.NullMarked;
