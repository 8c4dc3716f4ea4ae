package dev.rapport.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts records aside that could not be read: on the dead-letter topic stands the record as it came, with headers
 * {@code dead-letter-reason}, {@code -consumer}, {@code -topic}, {@code -partition} and {@code -offset} added.
 */
public final class DeadLetters {
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final UnaryOperator<String> topicOf;
    private final String consumer;

    /** A record, and why it could not be read. The reason names no content of the record. */
    public record Letter(ConsumerRecord<String, byte[]> delivery, String reason) {}

    /** @param topicOf the dead-letter topic of a topic; @param consumer who could not read */
    public DeadLetters(Outbox outbox, Ids ids, Clock clock, UnaryOperator<String> topicOf, String consumer) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.topicOf = topicOf;
        this.consumer = consumer;
    }

    /** Writes the letters in the caller's transaction. */
    void write(List<Letter> letters) {
        outbox.append(letters.stream().map(this::outgoing).toList());
    }

    Outgoing outgoing(Letter letter) {
        ConsumerRecord<String, byte[]> delivery = letter.delivery();
        Map<String, String> headers = new LinkedHashMap<>();
        delivery.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        headers.put("dead-letter-reason", letter.reason());
        headers.put("dead-letter-consumer", consumer);
        headers.put("dead-letter-topic", delivery.topic());
        headers.put("dead-letter-partition", String.valueOf(delivery.partition()));
        headers.put("dead-letter-offset", String.valueOf(delivery.offset()));
        Envelope<byte[]> asItCame = new Envelope<>(
                ids.next(),
                known(headers.get("ce_type")),
                clock.instant(),
                known(headers.get("ce_workspace")),
                null,
                known(delivery.key()),
                Objects.requireNonNullElse(delivery.value(), new byte[0]));
        return new Outgoing(topicOf.apply(delivery.topic()), asItCame, headers);
    }

    /** As text that a database can keep: whoever wrote the record may have written anything. */
    private static String known(@Nullable String text) {
        return text == null || text.isEmpty() ? "unknown" : text.replace('\0', '\ufffd');
    }
}
