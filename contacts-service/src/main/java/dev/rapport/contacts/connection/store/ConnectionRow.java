package dev.rapport.contacts.connection.store;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "connection")
class ConnectionRow {
    @Id
    UUID id;

    String workspace;

    @Column(name = "contact_id")
    UUID contactId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "initiated_by")
    Side initiatedBy;

    @Enumerated(EnumType.STRING)
    Connection.Status status;

    @Nullable
    String note;

    @Nullable
    String account;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Nullable
    @Column(name = "source_system")
    String sourceSystem;

    @Nullable
    @Column(name = "source_id")
    String sourceId;

    protected ConnectionRow() {}

    ConnectionRow(
            String workspace, UUID contactId, Connection connection, @Nullable Source source, Instant recordedAt) {
        this.id = connection.id();
        this.workspace = workspace;
        this.contactId = contactId;
        this.sourceSystem = source == null ? null : source.system();
        this.sourceId = source == null ? null : source.id();
        this.recordedAt = recordedAt;
        write(connection);
    }

    final void write(Connection connection) {
        channel = connection.channel();
        initiatedBy = connection.initiatedBy();
        status = connection.status();
        note = connection.note();
        account = connection.account();
        occurredAt = connection.occurredAt();
    }

    Connection connection() {
        return new Connection(id, channel, initiatedBy, status, note, occurredAt, account);
    }
}
