package dev.rapport.touchpoint.door.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.contracts.Topics;
import dev.rapport.messaging.CloudEvent;
import dev.rapport.touchpoint.door.WaitingRoom.Waiting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records on their way into the waiting room, and out of it as they came. */
final class WaitingRecords {
    static final Pattern WORKSPACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private WaitingRecords() {}

    /** Empty for what cannot wait: it names no workspace, or holds what no database keeps. Such a record is soon read. */
    static Optional<Waiting> of(ConsumerRecord<String, byte[]> delivered) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : delivered.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        boolean storable = delivered.timestamp() >= 0
                && (delivered.key() == null || delivered.key().indexOf('\0') < 0)
                && headers.values().stream().noneMatch(text -> text.indexOf('\0') >= 0);
        return workspace(delivered)
                .filter(workspace -> storable)
                .map(workspace -> new Waiting(
                        0,
                        workspace,
                        delivered.partition(),
                        delivered.offset(),
                        Instant.ofEpochMilli(delivered.timestamp()),
                        delivered.key(),
                        headers,
                        delivered.value()));
    }

    private static Optional<String> workspace(ConsumerRecord<String, byte[]> delivered) {
        try {
            return Optional.ofNullable(CloudEvent.of(delivered).optional("workspace"))
                    .filter(WORKSPACE.asMatchPredicate());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static ConsumerRecord<String, byte[]> record(Waiting waiting) {
        RecordHeaders headers = new RecordHeaders();
        waiting.headers().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                Topics.OUTBOUND_PROPOSED,
                waiting.partition(),
                waiting.offset(),
                waiting.writtenAt().toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                waiting.key(),
                waiting.data(),
                headers,
                Optional.empty());
    }
}
