package dev.rapport.touchpoint.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.people.Connection;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Inbox;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.erasure.Held;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import dev.rapport.touchpoint.touch.Participant;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.TouchKind;
import dev.rapport.touchpoint.touch.Touches;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Numbers what contacts-service says into the contacts' logs, a batch at a time. The event that is published has an id made
 * from the one that came in, so that readers recognise it whenever it is told.
 */
@Singleton
public class NumberContactEvents {
    /** Whose marks in the inbox these are, and the consumer that dead letters name. */
    public static final String CONSUMER = "touchpoint-connections";

    private final Inbox inbox;
    private final People people;
    private final ContactLogs logs;
    private final Touches touches;
    private final MergeContacts merging;
    private final Held held;

    NumberContactEvents(
            Inbox inbox,
            @Worker People people,
            @Worker ContactLogs logs,
            @Worker Touches touches,
            MergeContacts merging,
            Held held) {
        this.held = held;
        this.inbox = inbox;
        this.people = people;
        this.logs = logs;
        this.touches = touches;
        this.merging = merging;
    }

    /** Joins the caller's transaction. */
    public void takeIn(List<Envelope<ContactEvent>> events) {
        List<Envelope<ContactEvent>> unseen = inbox.unseen(CONSUMER, events);
        if (unseen.isEmpty()) {
            return;
        }
        people.apply(unseen);
        Set<ContactKey> living = new HashSet<>(
                logs.lock(unseen.stream().flatMap(NumberContactEvents::contacts).toList())
                        .keySet());
        List<Entry> waiting = new ArrayList<>();
        for (Envelope<ContactEvent> event : unseen) {
            if (!isAboutTheLiving(event, living)) {
                continue;
            }
            Entry entry = new Entry(numberedId(event.id()), event.time(), event.workspace(), event.data());
            switch (event.data()) {
                case ContactMerged merged -> {
                    append(waiting);
                    merging.merge(entry, merged);
                }
                case ContactUnmerged unmerged -> {
                    append(waiting);
                    merging.unmerge(entry, unmerged);
                }
                case ContactErased erased -> {
                    append(waiting);
                    held.erase(event.workspace(), erased.all(), erased.erasedAt());
                    logs.append(List.of(entry));
                    erased.all().forEach(id -> living.remove(new ContactKey(event.workspace(), id)));
                }
                case ContactEvent other -> waiting.add(entry);
            }
        }
        append(waiting);
    }

    /** Whatever is told of an erased person is dropped. That a merge with her was taken back is told of the other too. */
    private static boolean isAboutTheLiving(Envelope<ContactEvent> event, Set<ContactKey> living) {
        return living.contains(new ContactKey(event.workspace(), event.data().contactId()))
                && (!(event.data() instanceof ContactMerged merged)
                        || living.contains(new ContactKey(event.workspace(), merged.survivorId())));
    }

    /** Whatever was said before a merge stands in the log as it was then. */
    private void append(List<Entry> waiting) {
        if (!waiting.isEmpty()) {
            touches.put(logs.append(waiting).stream()
                    .flatMap(NumberContactEvents::touch)
                    .toList());
            waiting.clear();
        }
    }

    private static Stream<ContactKey> contacts(Envelope<ContactEvent> event) {
        ContactKey contact = new ContactKey(event.workspace(), event.data().contactId());
        return switch (event.data()) {
            case ContactMerged merged -> Stream.of(contact, new ContactKey(event.workspace(), merged.survivorId()));
            case ContactErased erased -> erased.all().stream().map(id -> new ContactKey(event.workspace(), id));
            case ContactEvent other -> Stream.of(contact);
        };
    }

    static UUID numberedId(UUID eventId) {
        return UUID.nameUUIDFromBytes((Topics.TOUCHPOINTS + "/" + eventId).getBytes(UTF_8));
    }

    /** The touch that the event tells of; none for one about the contact itself. */
    public static Stream<Recorded<Connection>> touch(Envelope<TouchpointEvent> event) {
        if (!(event.data() instanceof ConnectionEvent step)) {
            return Stream.empty();
        }
        Connection connection = step.connection();
        return Stream.of(new Recorded<>(
                event.workspace(),
                connection.id(),
                TouchKind.CONNECTION,
                1,
                false,
                connection.occurredAt(),
                null,
                connection,
                List.of(Participant.of(event))));
    }
}
