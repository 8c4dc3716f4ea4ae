package dev.rapport.messaging.outbox;

import dev.rapport.messaging.Envelope;
import java.util.Map;

/**
 * An event on its way to a topic.
 *
 * @param headers further record headers; one that CloudEvents names replaces it
 */
public record Outgoing(String topic, Envelope<?> event, Map<String, String> headers) {

    public Outgoing(String topic, Envelope<?> event) {
        this(topic, event, Map.of());
    }
}
