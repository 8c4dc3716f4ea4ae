package dev.rapport.messaging.intake;

import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts records aside that could not be read. The service keeps each until somebody settles it; and on the dead-letter topic
 * stands the record as it came, with headers {@code dead-letter-reason}, {@code -consumer}, {@code -topic}, {@code -partition}
 * and {@code -offset} added. What would be larger than a record may be stands there without its own headers and value.
 */
public final class DeadLetters {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_KEY = 600;
    /** Of a record's four megabytes the letter's own headers need some. */
    private static final int MOST_BYTES = 4 * 1024 * 1024 - 64 * 1024;

    private final Outbox outbox;
    private final KeptLetters kept;
    private final Ids ids;
    private final Clock clock;
    private final UnaryOperator<String> topicOf;
    private final String consumer;

    /**
     * A record, and why it could not be read. The reason names no content of the record.
     *
     * @param replayOf the letter that was read once more to no avail; null for the first time
     */
    record Letter(
            ConsumerRecord<String, byte[]> delivery,
            String reason,
            @Nullable UUID replayOf) {
        Letter(ConsumerRecord<String, byte[]> delivery, String reason) {
            this(delivery, reason, null);
        }
    }

    /** @param topicOf the dead-letter topic of a topic; @param consumer who could not read */
    DeadLetters(Outbox outbox, KeptLetters kept, Ids ids, Clock clock, UnaryOperator<String> topicOf, String consumer) {
        this.outbox = outbox;
        this.kept = kept;
        this.ids = ids;
        this.clock = clock;
        this.topicOf = topicOf;
        this.consumer = consumer;
    }

    String consumer() {
        return consumer;
    }

    /** Writes the letters in the caller's transaction; one that was written before is left out. */
    void write(List<Letter> letters) {
        outbox.append(letters.stream().filter(this::keep).map(this::outgoing).toList());
    }

    private boolean keep(Letter letter) {
        ConsumerRecord<String, byte[]> delivery = letter.delivery();
        byte[] data = delivery.value();
        String type = LetterRecords.attribute(delivery, "type");
        DeadLetter dead = new DeadLetter(
                id(letter),
                LetterRecords.workspace(delivery),
                new DeadLetter.Origin(
                        consumer,
                        delivery.topic(),
                        delivery.partition(),
                        delivery.offset(),
                        LetterRecords.writtenAt(delivery)),
                delivery.key() == null ? null : LetterRecords.storable(delivery.key()),
                type == null ? null : LetterRecords.atMost(LONGEST_TYPE, type),
                LetterRecords.atMost(LONGEST_REASON, LetterRecords.storable(letter.reason())),
                clock.instant(),
                data == null ? 0 : data.length,
                DeadLetter.State.LISTED,
                letter.replayOf(),
                null);
        return kept.put(dead, LetterRecords.headers(delivery), data);
    }

    /** The same whenever the record is delivered; another one each time that it is read once more. */
    UUID id(Letter letter) {
        ConsumerRecord<String, byte[]> delivery = letter.delivery();
        String place = String.join(
                "/",
                consumer,
                delivery.topic(),
                String.valueOf(delivery.partition()),
                String.valueOf(delivery.offset()),
                String.valueOf(delivery.timestamp()),
                String.valueOf(letter.replayOf()));
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    Outgoing outgoing(Letter letter) {
        ConsumerRecord<String, byte[]> delivery = letter.delivery();
        boolean whole = LetterRecords.bytes(delivery) <= MOST_BYTES;
        Map<String, String> headers = whole ? LetterRecords.headers(delivery) : new LinkedHashMap<>();
        headers.put("dead-letter-reason", LetterRecords.atMost(LONGEST_REASON, letter.reason()));
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
                LetterRecords.atMost(LONGEST_KEY, known(delivery.key())),
                whole && delivery.value() != null ? delivery.value() : EventCodec.TOMBSTONE);
        return new Outgoing(topicOf.apply(delivery.topic()), asItCame, headers);
    }

    /** As text that a database can keep: whoever wrote the record may have written anything. */
    private static String known(@Nullable String text) {
        return text == null || text.isEmpty() ? "unknown" : LetterRecords.storable(text);
    }
}
