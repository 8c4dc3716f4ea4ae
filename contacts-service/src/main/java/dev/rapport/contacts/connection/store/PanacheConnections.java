package dev.rapport.contacts.connection.store;

import dev.rapport.contacts.connection.Connections;
import dev.rapport.contracts.model.Connection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class PanacheConnections implements Connections, PanacheRepositoryBase<ConnectionRow, UUID> {

    @Override
    public void add(String workspace, UUID contactId, Connection connection, Instant recordedAt) {
        persist(new ConnectionRow(workspace, contactId, connection, recordedAt));
    }

    @Override
    public List<Connection> of(String workspace, UUID contactId) {
        return list("workspace = ?1 and contactId = ?2 order by occurredAt, recordedAt, id", workspace, contactId)
                .stream()
                .map(ConnectionRow::connection)
                .toList();
    }

    @Override
    public void mark(String workspace, UUID contactId, boolean connected) {
        getEntityManager()
                .createNativeQuery("""
                        update contact set connected = :connected
                        where workspace = :workspace and id = :id and connected <> :connected
                        """)
                .setParameter("workspace", workspace)
                .setParameter("id", contactId)
                .setParameter("connected", connected)
                .executeUpdate();
    }
}
