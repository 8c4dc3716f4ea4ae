package dev.rapport.contacts.connection.store;

import dev.rapport.contacts.connection.Connections;
import dev.rapport.contracts.model.Connection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class PanacheConnections implements Connections, PanacheRepositoryBase<ConnectionRow, UUID> {

    @Override
    public void add(String workspace, UUID contactId, Connection connection, Instant recordedAt) {
        persist(new ConnectionRow(workspace, contactId, connection, recordedAt));
    }
}
