package dev.rapport.contacts.key;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.WorkspaceEvent.KeyIssued;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that was issued. Its secret is nowhere but with whoever asked for it.
 *
 * @param hash SHA-256 of the secret, in hexadecimal digits
 * @param issuedBy the admin who asked for it
 * @param expiresAt null when it ends only when somebody revokes it
 * @param revokedAt null while nobody did
 */
public record Key(
        UUID id,
        String name,
        Role role,
        String hash,
        String issuedBy,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** What a program may be. */
    public enum Role {
        @JsonProperty("automation")
        AUTOMATION,
        @JsonProperty("recorder")
        RECORDER;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    KeyIssued issued() {
        return new KeyIssued(id, name, role.text(), hash, issuedBy, issuedAt, expiresAt);
    }
}
