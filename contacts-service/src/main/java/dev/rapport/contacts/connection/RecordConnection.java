package dev.rapport.contacts.connection;

import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.ContactRef;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.contact.ResolveContact;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Side;
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

    /** What happened. @param occurredAt null for just now; @param account which of us is connected, where somebody said */
    public record Step(
            Channel channel,
            Side initiatedBy,
            Connection.Status status,
            @Nullable String note,
            @Nullable Instant occurredAt,
            @Nullable String account) {}

    public sealed interface Outcome {
        record Recorded(UUID contactId, Connection connection) implements Outcome {}

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
                .<Outcome>map(known -> {
                    Instant now = clock.instant();
                    Connection connection = new Connection(
                            ids.next(),
                            step.channel(),
                            step.initiatedBy(),
                            step.status(),
                            step.note(),
                            Objects.requireNonNullElse(step.occurredAt(), now),
                            step.account());
                    connections.add(workspace, given, connection, now);
                    connections.mark(
                            workspace,
                            given,
                            Link.of(connections.of(workspace, given)).stream().anyMatch(Link::connects));
                    if (!known.listed()) {
                        contacts.list(workspace, known.id());
                    }
                    events.append(workspace, ConnectionEvent.of(given, connection));
                    return new Outcome.Recorded(given, connection);
                })
                .orElseGet(() -> new Outcome.NoSuchContact(given));
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
