package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.model.Source;
import dev.rapport.contracts.model.Touch;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes touches down, corrects them and takes them back. Everything happens under the locks of all contacts that the touch
 * is or was with, and each of their logs is told. Joins the caller's transaction.
 */
@Singleton
public class RecordTouch {
    private final Touches touches;
    private final ContactLogs logs;
    private final Ids ids;
    private final Clock clock;

    public RecordTouch(Touches touches, ContactLogs logs, Ids ids, Clock clock) {
        this.touches = touches;
        this.logs = logs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a touch down, or corrects the one that was written down from the same source, also if it was removed since. */
    public <T extends Touch> Outcome<T> record(String workspace, TouchFamily<T> family, Draft<T> draft) {
        Source source = draft.source();
        Optional<Recorded<T>> known = source == null
                ? Optional.empty()
                : touches.bySource(workspace, family.kind(), source)
                        .flatMap(id -> touches.find(workspace, family.kind(), id, family.type()));
        if (known.isPresent()) {
            return correct(family, known.get(), draft);
        }
        lock(workspace, draft.contacts());
        T touch = draft.writing().write(ids.next(), 1, null);
        return new Outcome.Added<>(write(workspace, family, null, touch, draft));
    }

    /** @param seen the touch as the caller knows it */
    public <T extends Touch> Outcome<T> correct(TouchFamily<T> family, Recorded<T> seen, Draft<T> draft) {
        if (!lockAsSeen(family, seen, draft.contacts())) {
            return new Outcome.Meanwhile<>();
        }
        T same = draft.writing().write(seen.id(), seen.version(), seen.touch());
        if (same.equals(seen.touch()) && seen.isWith(draft.contacts())) {
            return new Outcome.Updated<>(seen);
        }
        T after = family.atVersion(same, seen.version() + 1);
        return new Outcome.Updated<>(write(seen.workspace(), family, seen, after, draft));
    }

    /** @param seen the touch as the caller knows it */
    public <T extends Touch> Outcome<T> remove(TouchFamily<T> family, Recorded<T> seen) {
        if (!lockAsSeen(family, seen, List.of())) {
            return new Outcome.Meanwhile<>();
        }
        T after = family.atVersion(seen.touch(), seen.version() + 1);
        Draft<T> nobody = new Draft<>(List.of(), seen.source(), (id, version, before) -> after);
        return new Outcome.Updated<>(write(seen.workspace(), family, seen, after, nobody));
    }

    /** False: it is not as the caller knows it, and whom it is with now may not be locked. */
    private <T extends Touch> boolean lockAsSeen(TouchFamily<T> family, Recorded<T> seen, List<UUID> more) {
        lock(
                seen.workspace(),
                Stream.concat(seen.participants().stream().map(Participant::id), more.stream())
                        .collect(Collectors.toSet()));
        return touches.find(seen.workspace(), family.kind(), seen.id(), family.type())
                .filter(seen::equals)
                .isPresent();
    }

    private void lock(String workspace, Collection<UUID> contacts) {
        logs.lock(contacts.stream().map(id -> new ContactKey(workspace, id)).toList());
    }

    private <T extends Touch> Recorded<T> write(
            String workspace, TouchFamily<T> family, @Nullable Recorded<T> before, T after, Draft<T> draft) {
        List<Participant> were = before == null ? List.of() : before.present();
        Set<UUID> told = were.stream().map(Participant::id).collect(Collectors.toSet());
        List<TouchEvent> events = new ArrayList<>();
        for (UUID contact : draft.contacts()) {
            events.add(
                    before != null && told.contains(contact)
                            ? family.changed(contact, before.touch(), after)
                            : family.added(contact, after));
        }
        if (before != null) {
            T asItStood = family.atVersion(before.touch(), after.version());
            were.stream()
                    .filter(was -> !draft.contacts().contains(was.id()))
                    .forEach(was -> events.add(new TouchRemoved(was.id(), asItStood)));
        }
        List<Envelope<TouchpointEvent>> numbered = logs.append(events.stream()
                .map(event -> new Entry(ids.next(), clock.instant(), workspace, event))
                .toList());
        Recorded<T> recorded = new Recorded<>(
                workspace,
                after.id(),
                family.kind(),
                after.version(),
                draft.contacts().isEmpty(),
                after.occurredAt(),
                draft.source(),
                after,
                participants(before, numbered));
        touches.put(List.of(recorded));
        return recorded;
    }

    private static List<Participant> participants(
            @Nullable Recorded<?> before, List<Envelope<TouchpointEvent>> numbered) {
        List<Participant> were = before == null ? List.of() : before.participants();
        Stream<Participant> told = numbered.stream().map(event -> {
            UUID contact = event.data().contactId();
            UUID given = were.stream()
                    .filter(was -> was.id().equals(contact))
                    .map(Participant::given)
                    .findFirst()
                    .orElse(contact);
            return new Participant(
                    given,
                    contact,
                    Objects.requireNonNull(event.sequence(), "a touch takes a number"),
                    event.data() instanceof TouchRemoved);
        });
        Set<UUID> toldOf =
                numbered.stream().map(event -> event.data().contactId()).collect(Collectors.toSet());
        return Stream.concat(told, were.stream().filter(was -> !toldOf.contains(was.id())))
                .toList();
    }
}
