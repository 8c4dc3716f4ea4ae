package dev.rapport.contacts.consent.store;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "consent")
@IdClass(ConsentRow.Key.class)
class ConsentRow {
    private static final String EVERY_CHANNEL = "ALL";

    @Id
    @Column(name = "contact_id")
    UUID contactId;

    @Id
    String channel;

    String workspace;

    @Enumerated(EnumType.STRING)
    Consent.Status status;

    @Nullable
    String source;

    @Column(name = "changed_at")
    Instant changedAt;

    /** @param channel the name of a channel, or {@link #EVERY_CHANNEL} */
    record Key(UUID contactId, String channel) {
        static Key of(UUID contactId, @Nullable Channel channel) {
            return new Key(contactId, channel == null ? EVERY_CHANNEL : channel.name());
        }
    }

    protected ConsentRow() {}

    ConsentRow(String workspace, Key key) {
        this.workspace = workspace;
        this.contactId = key.contactId();
        this.channel = key.channel();
    }

    void say(Consent consent) {
        this.status = consent.status();
        this.source = consent.source();
        this.changedAt = consent.changedAt();
    }

    Consent consent() {
        return new Consent(channel(channel), status, source, changedAt);
    }

    /** Null for every channel. */
    static @Nullable Channel channel(String name) {
        return name.equals(EVERY_CHANNEL) ? null : Channel.valueOf(name);
    }
}
