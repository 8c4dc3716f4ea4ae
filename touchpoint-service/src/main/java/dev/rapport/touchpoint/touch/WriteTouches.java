package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.touch.Source;
import dev.rapport.contracts.touch.Touch;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes changes of touches true: what the logs of their contacts say, and their rows. */
final class WriteTouches {
    private final Touches touches;
    private final ContactLogs logs;
    private final Ids ids;
    private final Clock clock;

    WriteTouches(Touches touches, ContactLogs logs, Ids ids, Clock clock) {
        this.touches = touches;
        this.logs = logs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A touch before and after.
     *
     * @param before null when it is new
     * @param after with its version
     * @param contacts whom it is with from now on, as they were given; nobody removes it
     */
    record Change<T extends Touch>(
            @Nullable Recorded<T> before,
            T after,
            List<UUID> contacts,
            @Nullable Source source) {

        private List<Participant> were() {
            return before == null ? List.of() : before.present();
        }

        private List<TouchEvent> events(TouchFamily<T> family) {
            Set<UUID> told = were().stream().map(Participant::given).collect(Collectors.toSet());
            List<TouchEvent> events = new ArrayList<>();
            for (UUID contact : contacts) {
                events.add(
                        before != null && told.contains(contact)
                                ? family.changed(contact, before.touch(), after)
                                : family.added(contact, after));
            }
            if (before != null) {
                T asItStood = family.atVersion(before.touch(), after.version());
                were().stream()
                        .filter(was -> !contacts.contains(was.given()))
                        .forEach(was -> events.add(new TouchRemoved(was.given(), asItStood)));
            }
            return events;
        }
    }

    /**
     * Writes all in the caller's transaction, which holds the locks of everybody whom they are or were with.
     *
     * @return the touches as they now stand, in the same order
     */
    <T extends Touch> List<Recorded<T>> write(String workspace, TouchFamily<T> family, List<Change<T>> changes) {
        List<Entry> entries = new ArrayList<>();
        int[] ends = new int[changes.size()];
        for (int at = 0; at < ends.length; at++) {
            for (TouchEvent event : changes.get(at).events(family)) {
                entries.add(new Entry(ids.next(), clock.instant(), workspace, event));
            }
            ends[at] = entries.size();
        }
        List<Envelope<TouchpointEvent>> numbered = logs.append(entries);
        List<Recorded<T>> written = new ArrayList<>(ends.length);
        for (int at = 0; at < ends.length; at++) {
            Change<T> change = changes.get(at);
            written.add(new Recorded<>(
                    workspace,
                    change.after().id(),
                    family.kind(),
                    change.after().version(),
                    change.contacts().isEmpty(),
                    change.after().occurredAt(),
                    change.source(),
                    change.after(),
                    participants(change.before(), numbered.subList(at == 0 ? 0 : ends[at - 1], ends[at]))));
        }
        touches.put(written);
        return written;
    }

    private static List<Participant> participants(
            @Nullable Recorded<?> before, List<Envelope<TouchpointEvent>> numbered) {
        List<Participant> were = before == null ? List.of() : before.participants();
        Stream<Participant> told = numbered.stream().map(Participant::of);
        Set<UUID> toldOf =
                numbered.stream().map(event -> event.data().contactId()).collect(Collectors.toSet());
        return Stream.concat(told, were.stream().filter(was -> !toldOf.contains(was.given())))
                .toList();
    }
}
