package dev.rapport.messaging.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A consumer whose dead letters can be settled. */
public interface TopicReader {

    /** How it takes records in: those of its topic, and dead letters of its own that are read once more. */
    Intake<?> intake();

    /**
     * Nobody is to wait any longer for what this record would have said. Joins the transaction that waives it. Without effect
     * where nobody waits.
     */
    default void passOver(ConsumerRecord<String, byte[]> waived) {}
}
