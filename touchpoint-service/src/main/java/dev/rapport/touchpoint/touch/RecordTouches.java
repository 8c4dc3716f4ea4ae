package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.touch.Source;
import dev.rapport.contracts.touch.Touch;
import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.ContactLogs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes many touches down at once, with what {@link RecordTouch} promises of each: all happens under the locks of all their
 * contacts, taken in one go, and each log is told. Joins the caller's transaction.
 */
public final class RecordTouches {
    private final Touches touches;
    private final ContactLogs logs;
    private final Ids ids;
    private final WriteTouches writing;

    public RecordTouches(Touches touches, ContactLogs logs, Ids ids, Clock clock) {
        this.touches = touches;
        this.logs = logs;
        this.ids = ids;
        this.writing = new WriteTouches(touches, logs, ids, clock);
    }

    /** What became of a draft. */
    public enum Became {
        ADDED,
        /** It was known, and now reads otherwise. */
        CHANGED,
        /** It was known as it is. */
        KNOWN,
        /** It was not known, and is not worth telling of by itself. */
        LEFT_OUT
    }

    /** @param touch its id; for the second draft of one source, that of the first. Null for what is not kept here */
    public record Result(@Nullable UUID touch, Became became) {}

    /** Somebody else changed one of the touches, or erased one of the contacts, at the same time; nothing may be kept of this transaction, and trying again helps. */
    public static final class Meanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;

        Meanwhile() {
            super("somebody else changed one of the touches, or erased one of the contacts, meanwhile");
        }
    }

    /**
     * Writes down what is new, brings back what was removed, and changes what is known where the draft writes it otherwise.
     *
     * @param drafts each with a source; of several with the same one the first counts
     * @param onlyIfKnown sources whose drafts change a touch, and add none
     * @return what became of each, in the same order
     * @throws Meanwhile as it says
     */
    public <T extends Touch> List<Result> record(
            String workspace, TouchFamily<T> family, List<Draft<T>> drafts, Set<Source> onlyIfKnown) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Map<Source, Draft<T>> bySource = new LinkedHashMap<>();
        drafts.forEach(draft -> bySource.putIfAbsent(source(draft), draft));
        Map<Source, UUID> known = touches.bySources(workspace, family.kind(), bySource.keySet());
        Map<UUID, Recorded<T>> before = locked(
                workspace,
                family,
                known.values(),
                bySource.values().stream()
                        .flatMap(draft -> draft.contacts().stream())
                        .toList());
        Map<Source, Result> results = new HashMap<>();
        List<WriteTouches.Change<T>> changes = new ArrayList<>();
        bySource.forEach((source, draft) -> {
            UUID id = known.get(source);
            if (id == null && onlyIfKnown.contains(source)) {
                results.put(source, new Result(null, Became.LEFT_OUT));
            } else if (id == null) {
                T touch = draft.writing().write(ids.next(), 1, null);
                changes.add(new WriteTouches.Change<>(null, touch, draft.contacts(), source));
                results.put(source, new Result(touch.id(), Became.ADDED));
            } else {
                Recorded<T> was = Objects.requireNonNull(before.get(id), "a touch that has a source is there");
                results.put(source, new Result(id, changed(family, was, draft, changes)));
            }
        });
        writing.write(workspace, family, changes);
        return each(drafts, results);
    }

    private static <T extends Touch> Became changed(
            TouchFamily<T> family, Recorded<T> was, Draft<T> draft, List<WriteTouches.Change<T>> changes) {
        T same = draft.writing().write(was.id(), was.version(), was.touch());
        if (same.equals(was.touch()) && !was.removed()) {
            return Became.KNOWN;
        }
        T after = family.atVersion(same, was.version() + 1);
        changes.add(new WriteTouches.Change<>(was, after, draft.contacts(), was.source()));
        return was.removed() ? Became.ADDED : Became.CHANGED;
    }

    /** A second draft of a source adds nothing to the first. */
    private static <T> List<Result> each(List<Draft<T>> drafts, Map<Source, Result> results) {
        Set<Source> told = new HashSet<>();
        return drafts.stream()
                .map(draft -> {
                    Result result = Objects.requireNonNull(results.get(source(draft)));
                    return told.add(source(draft)) ? result : new Result(result.touch(), Became.KNOWN);
                })
                .toList();
    }

    /** Takes those of the touches back that are of the family and stand. @throws Meanwhile as it says */
    public <T extends Touch> void remove(String workspace, TouchFamily<T> family, Collection<UUID> touchIds) {
        writing.write(
                workspace,
                family,
                locked(workspace, family, touchIds, List.of()).values().stream()
                        .filter(touch -> !touch.removed())
                        .map(touch -> new WriteTouches.Change<>(
                                touch, family.atVersion(touch.touch(), touch.version() + 1), List.of(), touch.source()))
                        .toList());
    }

    /** The touches, with everybody locked whom they are with, and {@code more}. */
    private <T extends Touch> Map<UUID, Recorded<T>> locked(
            String workspace, TouchFamily<T> family, Collection<UUID> touchIds, Collection<UUID> more) {
        List<Recorded<T>> seen = touches.findAll(workspace, family.kind(), touchIds, family.type());
        Set<ContactKey> contacts = new TreeSet<>();
        seen.forEach(touch ->
                touch.participants().forEach(participant -> contacts.add(new ContactKey(workspace, participant.id()))));
        more.forEach(contact -> contacts.add(new ContactKey(workspace, contact)));
        if (!logs.lock(contacts).keySet().containsAll(contacts)) {
            // Somebody was erased.
            throw new Meanwhile();
        }
        if (!seen.isEmpty()
                && !Set.copyOf(touches.findAll(workspace, family.kind(), touchIds, family.type()))
                        .equals(Set.copyOf(seen))) {
            throw new Meanwhile();
        }
        return seen.stream().collect(Collectors.toMap(Recorded::id, touch -> touch));
    }

    private static Source source(Draft<?> draft) {
        return Objects.requireNonNull(draft.source(), "what is written down in bulk has a source");
    }
}
