package dev.rapport.contacts.connection;

import dev.rapport.contracts.model.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The connections of all workspaces. Every call joins the caller's transaction. */
public interface Connections {

    /** @param recordedAt when we learnt of it, which may be long after it happened */
    void add(String workspace, UUID contactId, Connection connection, Instant recordedAt);

    /** Every step in the connection to a contact, the oldest first. */
    List<Connection> of(String workspace, UUID contactId);

    /** Whether the contact is connected on any channel, for the lists. The caller holds the contact's lock. */
    void mark(String workspace, UUID contactId, boolean connected);
}
