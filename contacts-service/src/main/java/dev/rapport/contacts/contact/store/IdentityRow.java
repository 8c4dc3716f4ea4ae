package dev.rapport.contacts.contact.store;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "identity")
class IdentityRow {
    @Id
    UUID id;

    String workspace;

    @Column(name = "contact_id")
    UUID contactId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String address;

    @Column(name = "added_at")
    Instant addedAt;

    protected IdentityRow() {}

    Identity identity() {
        return new Identity(id, channel, address);
    }
}
