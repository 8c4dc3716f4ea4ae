package dev.rapport.contacts.connection;

import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.touch.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The connections of all workspaces. Every call joins the caller's transaction. */
public interface Connections {

    /**
     * @param source where it was first written down; null where nobody said
     * @param recordedAt when we learnt of it, which may be long after it happened
     */
    void add(String workspace, UUID contactId, Connection connection, @Nullable Source source, Instant recordedAt);

    /** The step that was written down from this source. Nobody else adds one from it until the transaction ends. */
    Optional<Kept> bySource(String workspace, Source source);

    /** Writes the step anew that has this id. */
    void change(String workspace, Connection connection);

    /** Every step in the connection to a contact, the oldest first. */
    List<Connection> of(String workspace, UUID contactId);

    /** Whether the contact is connected on any channel, for the lists. The caller holds the contact's lock. */
    void mark(String workspace, UUID contactId, boolean connected);

    /** @param contactId the contact that the step was given */
    record Kept(UUID contactId, Connection connection) {}
}
