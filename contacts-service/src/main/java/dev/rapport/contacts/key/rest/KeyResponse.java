package dev.rapport.contacts.key.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contacts.key.Key;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param key the key itself, for {@code Authorization: Bearer}; in the answer to the call that made it and nowhere else */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyResponse(
        UUID id,
        String name,
        Key.Role role,
        @Nullable String key,
        String issuedBy,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    static KeyResponse of(Key key) {
        return of(key, null);
    }

    static KeyResponse of(Key key, @Nullable String text) {
        return new KeyResponse(
                key.id(),
                key.name(),
                key.role(),
                text,
                key.issuedBy(),
                key.issuedAt(),
                key.expiresAt(),
                key.revokedAt());
    }
}
