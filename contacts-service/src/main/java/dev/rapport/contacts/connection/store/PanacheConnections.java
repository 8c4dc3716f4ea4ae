package dev.rapport.contacts.connection.store;

import dev.rapport.contacts.connection.Connections;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.touch.Source;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class PanacheConnections implements Connections, PanacheRepositoryBase<ConnectionRow, UUID> {

    @Override
    public void add(
            String workspace, UUID contactId, Connection connection, @Nullable Source source, Instant recordedAt) {
        persist(new ConnectionRow(workspace, contactId, connection, source, recordedAt));
    }

    @Override
    public Optional<Kept> bySource(String workspace, Source source) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", String.join("\n", workspace, "connection", source.system(), source.id()))
                .getSingleResult();
        return find("workspace = ?1 and sourceSystem = ?2 and sourceId = ?3", workspace, source.system(), source.id())
                .firstResultOptional()
                .map(row -> new Kept(row.contactId, row.connection()));
    }

    @Override
    public void change(String workspace, Connection connection) {
        find("workspace = ?1 and id = ?2", workspace, connection.id())
                .firstResult()
                .write(connection);
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
