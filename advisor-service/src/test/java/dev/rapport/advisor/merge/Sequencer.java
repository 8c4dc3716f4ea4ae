package dev.rapport.advisor.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.advisor.Log;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.messaging.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers the logs of contacts who are merged, and parted again, as touchpoint-service does. */
public final class Sequencer {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<UUID, UUID> into = new HashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<UUID, Long> numbers = new HashMap<>();
    private final List<Envelope<TouchpointEvent>> published = new ArrayList<>();
    private final String workspace;
    private long steps;

    public Sequencer(String workspace) {
        this.workspace = workspace;
    }

    public List<Envelope<TouchpointEvent>> published() {
        return List.copyOf(published);
    }

    public Instant now() {
        return START.plusSeconds(60 * steps);
    }

    public boolean isMerged(UUID contact) {
        return into.containsKey(contact);
    }

    public UUID log(UUID contact) {
        UUID log = contact;
        while (into.containsKey(log)) {
            log = into.get(log);
        }
        return log;
    }

    public void tell(TouchpointEvent event) {
        boolean numbered = !(event instanceof OutboundEvent) || event instanceof OutboundMessagePermitted;
        publish(event, numbered ? next(log(event.contactId())) : null);
    }

    /** Somebody of whom nothing is known but what she is called. */
    void registered(UUID contact, String name) {
        tell(new ContactRegistered(contact, name, List.of(), null, List.of()));
    }

    /** A call with the contact that ended two hours ago. */
    void called(UUID contact) {
        Instant end = Instant.now().minus(Duration.ofHours(2));
        tell(new MeetingHeld(contact, Log.call(contact, UUID.randomUUID(), 1, end)));
    }

    /** Gives the id of the message that a machine wants to send to the contact. */
    UUID proposed(UUID contact, String body) {
        OutboundMessage message = Log.automated(Channel.X, "pk", body, null);
        tell(new OutboundMessageProposed(contact, message, last(log(contact))));
        return message.id();
    }

    public void merge(UUID contact, UUID survivor) {
        UUID log = log(survivor);
        long there = numbers.getOrDefault(log, 0L);
        long own = numbers.getOrDefault(contact, 0L);
        into.put(contact, survivor);
        numbers.put(log, Math.max(there, own));
        publish(new ContactMerged(contact, survivor, version(contact), now(), "ana", there, own), next(log));
    }

    public void unmerge(UUID contact) {
        UUID log = log(contact);
        long own = numbers.getOrDefault(contact, 0L);
        publish(
                new ContactUnmerged(
                        contact, Objects.requireNonNull(into.get(contact)), version(contact), now(), "ana", own),
                next(log));
        into.remove(contact);
        numbers.put(contact, numbers.get(log));
    }

    /** The last number of the contact's own log. */
    public long last(UUID contact) {
        return numbers.getOrDefault(contact, 0L);
    }

    private int version(UUID contact) {
        return versions.merge(contact, 1, Integer::sum);
    }

    private long next(UUID log) {
        return numbers.merge(log, 1L, Long::sum);
    }

    private void publish(TouchpointEvent event, @Nullable Long number) {
        steps++;
        published.add(new Envelope<>(
                UUID.nameUUIDFromBytes((workspace + steps).getBytes(UTF_8)),
                Event.typeOf(event.getClass()),
                now(),
                workspace,
                number,
                Topics.key(workspace, log(event.contactId())),
                event));
    }
}
