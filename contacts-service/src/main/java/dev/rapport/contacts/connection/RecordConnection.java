package dev.rapport.contacts.connection;

import dev.rapport.contacts.connection.Connections.Kept;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.ContactRef;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.contact.resolve.ResolveContact;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Source;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down a step in the link to a contact. Somebody who is named by an address that nobody has is registered with it. */
@Singleton
public class RecordConnection {
    private final Contacts contacts;
    private final ResolveContact resolution;
    private final Connections connections;
    private final ContactEvents events;
    private final Ids ids;
    private final Clock clock;

    public RecordConnection(
            Contacts contacts,
            ResolveContact resolution,
            Connections connections,
            ContactEvents events,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.resolution = resolution;
        this.connections = connections;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What happened.
     *
     * @param occurredAt null for just now; @param account which of us is connected, where somebody said
     * @param source where it was first written down; null where nobody said
     */
    public record Step(
            Channel channel,
            Side initiatedBy,
            Connection.Status status,
            @Nullable String note,
            @Nullable Instant occurredAt,
            @Nullable String account,
            @Nullable Source source) {

        /** @param unsaid when it happened if nobody said */
        Connection at(UUID id, Instant unsaid) {
            return new Connection(
                    id, channel, initiatedBy, status, note, Objects.requireNonNullElse(occurredAt, unsaid), account);
        }
    }

    public sealed interface Outcome {
        /** @param before it had been recorded before, from the same source */
        record Recorded(UUID contactId, Connection connection, boolean before) implements Outcome {}

        /** What was recorded from the source is of somebody else. */
        record OfAnother() implements Outcome {}

        /** No contact has the id. */
        record NoSuchContact(UUID id) implements Outcome {}

        /** The address is that of somebody who was erased. */
        record Erased() implements Outcome {}
    }

    public Outcome record(String workspace, ContactRef contact, Step step) {
        return given(workspace, contact)
                .map(given -> record(workspace, given, step))
                .orElseGet(Outcome.Erased::new);
    }

    private Outcome record(String workspace, UUID given, Step step) {
        return contacts.lock(workspace, given)
                .map(known -> {
                    if (!known.listed()) {
                        contacts.list(workspace, known.id());
                    }
                    return Optional.ofNullable(step.source())
                            .flatMap(source -> connections.bySource(workspace, source))
                            .map(kept -> changed(workspace, known, kept, step))
                            .orElseGet(() -> added(workspace, given, step));
                })
                .orElseGet(() -> new Outcome.NoSuchContact(given));
    }

    private Outcome added(String workspace, UUID given, Step step) {
        Instant now = clock.instant();
        Connection connection = step.at(ids.next(), now);
        connections.add(workspace, given, connection, step.source(), now);
        say(workspace, given, connection);
        return new Outcome.Recorded(given, connection, false);
    }

    /** The same step, told once more: whatever is told otherwise now takes the place of what was told. */
    private Outcome changed(String workspace, Contact known, Kept kept, Step step) {
        UUID given = kept.contactId();
        boolean theirs = contacts.find(workspace, given)
                .filter(whose -> whose.id().equals(known.id()))
                .isPresent();
        if (!theirs) {
            return new Outcome.OfAnother();
        }
        Connection connection =
                step.at(kept.connection().id(), kept.connection().occurredAt());
        if (!connection.equals(kept.connection())) {
            connections.change(workspace, connection);
            say(workspace, given, connection);
        }
        return new Outcome.Recorded(given, connection, true);
    }

    private void say(String workspace, UUID given, Connection connection) {
        connections.mark(
                workspace,
                given,
                Link.of(connections.of(workspace, given)).stream().anyMatch(Link::connects));
        events.append(workspace, ConnectionEvent.of(given, connection));
    }

    /** Whom it is recorded for: of several who are the same person, the one that was named. */
    private Optional<UUID> given(String workspace, ContactRef contact) {
        return switch (contact) {
            case ContactRef.ById(var known) -> Optional.of(known);
            case ContactRef.ByAddress(var address, var displayName) ->
                resolution
                        .findOrRegister(workspace, address, displayName)
                        .map(found -> contacts.owner(workspace, address)
                                .orElse(found.contact().id()));
        };
    }
}
