package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch as it is kept.
 *
 * @param version counts its changes from 1; a removal is one
 * @param participants also those that were taken off
 */
public record Recorded<T>(
        String workspace,
        UUID id,
        TouchKind kind,
        int version,
        boolean removed,
        Instant occurredAt,
        @Nullable Source source,
        T touch,
        List<Participant> participants) {

    /** Those in whose logs it stands. */
    public List<Participant> present() {
        return removed
                ? List.of()
                : participants.stream()
                        .filter(participant -> !participant.removed())
                        .toList();
    }

    /** When something is to have happened with it; null when nothing is awaited. */
    public @Nullable Instant dueAt() {
        if (removed || !(touch instanceof Commitment commitment)) {
            return null;
        }
        return commitment.status() == Commitment.Status.OPEN ? commitment.dueAt() : null;
    }

    /** The same touch, taken back. */
    public Recorded<T> gone() {
        return new Recorded<>(
                workspace,
                id,
                kind,
                version + 1,
                true,
                occurredAt,
                source,
                touch,
                participants.stream().map(Participant::gone).toList());
    }

    boolean isWith(Collection<UUID> contacts) {
        return present().size() == contacts.size()
                && present().stream().map(Participant::given).allMatch(contacts::contains);
    }
}
