package dev.rapport.advisor.intake.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What is written down in place of a record that was waived: its number in the log, told of nobody, so that no gap is left. */
final class WaivedNumber {
    private WaivedNumber() {}

    /** Empty for a record that has no number, or does not say in whose log. */
    static Optional<Envelope<TouchpointEvent>> of(ConsumerRecord<String, byte[]> waived) {
        Optional<String> workspace = header(waived, "ce_workspace");
        Optional<String> sequence = header(waived, "ce_sequence").filter(text -> text.matches("[0-9]{1,18}"));
        if (workspace.isEmpty() || sequence.isEmpty() || !namesALog(waived.key(), workspace.get())) {
            return Optional.empty();
        }
        String place = waived.topic() + "/" + waived.partition() + "/" + waived.offset();
        UUID nobody = UUID.nameUUIDFromBytes(place.getBytes(UTF_8));
        Instant time = Instant.ofEpochMilli(waived.timestamp());
        ContactErased nothing = new ContactErased(nobody, List.of(), time);
        return Optional.of(new Envelope<>(
                header(waived, "ce_id").flatMap(WaivedNumber::uuid).orElse(nobody),
                nothing.type(),
                time,
                workspace.get(),
                Long.valueOf(sequence.get()),
                waived.key(),
                nothing));
    }

    private static boolean namesALog(String key, String workspace) {
        return key != null
                && key.startsWith(workspace + "/")
                && uuid(key.substring(workspace.length() + 1)).isPresent();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}
