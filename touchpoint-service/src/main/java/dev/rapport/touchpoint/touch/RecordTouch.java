package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.touch.Source;
import dev.rapport.contracts.touch.Touch;
import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.ContactLogs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
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
    private final WriteTouches writing;

    public RecordTouch(Touches touches, ContactLogs logs, Ids ids, Clock clock) {
        this.touches = touches;
        this.logs = logs;
        this.ids = ids;
        this.writing = new WriteTouches(touches, logs, ids, clock);
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
        if (!lock(workspace, draft.contacts())) {
            return new Outcome.Meanwhile<>();
        }
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
        boolean living = lock(
                seen.workspace(),
                Stream.concat(seen.participants().stream().map(Participant::id), more.stream())
                        .collect(Collectors.toSet()));
        return living
                && touches.find(seen.workspace(), family.kind(), seen.id(), family.type())
                        .filter(seen::equals)
                        .isPresent();
    }

    /** False: one of them was erased meanwhile. */
    private boolean lock(String workspace, Collection<UUID> contacts) {
        Set<ContactKey> keys =
                contacts.stream().map(id -> new ContactKey(workspace, id)).collect(Collectors.toSet());
        return logs.lock(keys).keySet().containsAll(keys);
    }

    private <T extends Touch> Recorded<T> write(
            String workspace, TouchFamily<T> family, @Nullable Recorded<T> before, T after, Draft<T> draft) {
        return writing.write(
                        workspace,
                        family,
                        List.of(new WriteTouches.Change<>(before, after, draft.contacts(), draft.source())))
                .getFirst();
    }
}
