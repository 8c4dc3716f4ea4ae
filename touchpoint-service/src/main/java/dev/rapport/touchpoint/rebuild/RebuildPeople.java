package dev.rapport.touchpoint.rebuild;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.connection.NumberContactEvents;
import dev.rapport.touchpoint.erasure.Held;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.rebuild.Survey.LastWord;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.LogMerges;
import dev.rapport.touchpoint.touch.Touches;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes in again what contacts-service told of people, from the logs in which it was numbered: nothing is numbered or told once
 * more. A row that is there stays, or is put right; whoever was erased stays erased. Every call joins the caller's transaction.
 */
@Singleton
public class RebuildPeople {
    private static final int AT_ONCE = 1_000;

    private final People people;
    private final Touches touches;
    private final ContactLogs logs;
    private final LogMerges merges;
    private final LogRows rows;
    private final Held held;

    RebuildPeople(
            @Worker People people,
            @Worker Touches touches,
            @Worker ContactLogs logs,
            LogMerges merges,
            LogRows rows,
            Held held) {
        this.people = people;
        this.touches = touches;
        this.logs = logs;
        this.merges = merges;
        this.rows = rows;
        this.held = held;
    }

    /** Who they are, where they are reached, and how they are connected. @param events in their order */
    public void takeIn(Survey survey, List<Envelope<TouchpointEvent>> events) {
        List<Envelope<ContactEvent>> told = events.stream()
                .filter(event -> event.data() instanceof ContactEvent)
                .filter(event -> event.data() instanceof ContactErased
                        || !survey.erased().containsKey(event.data().contactId()))
                .map(RebuildPeople::ofContact)
                .toList();
        people.applyAgain(told);
        Map<UUID, Envelope<TouchpointEvent>> connections = events.stream()
                .filter(event -> event.data() instanceof ConnectionEvent)
                .filter(event -> !survey.erased().containsKey(event.data().contactId()))
                .collect(Collectors.toMap(
                        event -> ((ConnectionEvent) event.data()).connection().id(),
                        event -> event,
                        (first, later) -> later));
        touches.put(connections.values().stream()
                .flatMap(NumberContactEvents::touch)
                .toList());
    }

    private static Envelope<ContactEvent> ofContact(Envelope<TouchpointEvent> event) {
        return new Envelope<>(
                event.id(), event.type(), event.time(), event.workspace(), event.sequence(), event.key(), (ContactEvent)
                        event.data());
    }

    /** What only all of it tells. */
    public void finish(String workspace, Survey survey) {
        inChunks(survey.numbers()).forEach(chunk -> rows.goOnAbove(workspace, chunk));
        logs.lock(survey.merging().stream()
                .map(id -> new ContactKey(workspace, id))
                .toList());
        survey.merges().forEach((contact, word) -> sort(new ContactKey(workspace, contact), word, survey));
        rows.sortTouches(workspace);
        survey.erased().forEach((contact, at) -> {
            if (held.erased(Set.of(new ContactKey(workspace, contact))).isEmpty()) {
                held.erase(workspace, Set.of(contact), at);
            }
        });
    }

    /** Unless somebody has said more since. */
    private void sort(ContactKey contact, LastWord word, Survey survey) {
        Map<ContactKey, Long> ends = logs.lock(Set.of(contact));
        Long end = ends.get(contact);
        UUID log = end == null ? null : rows.log(contact);
        if (end == null || log == null || end > survey.numbers().getOrDefault(log, 0L)) {
            return;
        }
        UUID survivor = word.survivor();
        if (survivor == null) {
            merges.unmerge(contact);
        } else if (log.equals(contact.id())
                && logs.lock(Set.of(new ContactKey(contact.workspace(), survivor)))
                                .size()
                        == 1) {
            merges.merge(contact, survivor);
        }
    }

    /** In the order of locks. */
    private static List<SortedMap<UUID, Long>> inChunks(Map<UUID, Long> all) {
        List<SortedMap<UUID, Long>> chunks = new ArrayList<>();
        SortedMap<UUID, Long> open = new TreeMap<>(Comparator.comparing(UUID::toString));
        for (UUID log : all.keySet().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .toList()) {
            open.put(log, Objects.requireNonNull(all.get(log)));
            if (open.size() == AT_ONCE) {
                chunks.add(open);
                open = new TreeMap<>(Comparator.comparing(UUID::toString));
            }
        }
        chunks.add(open);
        return chunks;
    }
}
