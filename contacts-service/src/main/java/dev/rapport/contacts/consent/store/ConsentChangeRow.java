package dev.rapport.contacts.consent.store;

import dev.rapport.contacts.consent.ConsentChange;
import dev.rapport.contracts.people.Consent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "consent_change")
class ConsentChangeRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long number;

    String workspace;

    @Column(name = "contact_id")
    UUID contactId;

    String channel;

    @Enumerated(EnumType.STRING)
    Consent.Status status;

    @Nullable
    String source;

    @Column(name = "told_by")
    @Nullable
    String toldBy;

    @Column(name = "changed_at")
    Instant changedAt;

    protected ConsentChangeRow() {}

    ConsentChangeRow(String workspace, UUID contactId, ConsentChange change) {
        Consent consent = change.consent();
        this.workspace = workspace;
        this.contactId = contactId;
        this.channel = ConsentRow.Key.of(contactId, consent.channel()).channel();
        this.status = consent.status();
        this.source = consent.source();
        this.toldBy = change.by();
        this.changedAt = consent.changedAt();
    }

    ConsentChange change() {
        return new ConsentChange(new Consent(ConsentRow.channel(channel), status, source, changedAt), toldBy);
    }
}
