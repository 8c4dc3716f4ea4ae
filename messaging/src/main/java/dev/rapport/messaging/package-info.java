/**
 * The hand-over between a service's database and Kafka. On the way out an event is a row of the outbox, written in the
 * caller's transaction and published by the relay; on the way in, the seen-before check, the effect and the mark share one
 * transaction. Nothing here knows what the events are about.
 */
@NullMarked
package dev.rapport.messaging;

import org.jspecify.annotations.NullMarked;
