package dev.rapport.contacts.connection.store;

import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Side;
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

    protected ConnectionRow() {}

    ConnectionRow(String workspace, UUID contactId, Connection connection, Instant recordedAt) {
        this.id = connection.id();
        this.workspace = workspace;
        this.contactId = contactId;
        this.channel = connection.channel();
        this.initiatedBy = connection.initiatedBy();
        this.status = connection.status();
        this.note = connection.note();
        this.account = connection.account();
        this.occurredAt = connection.occurredAt();
        this.recordedAt = recordedAt;
    }

    Connection connection() {
        return new Connection(id, channel, initiatedBy, status, note, occurredAt, account);
    }
}
