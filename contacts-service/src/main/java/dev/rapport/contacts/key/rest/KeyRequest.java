package dev.rapport.contacts.key.rest;

import dev.rapport.contacts.key.Key;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key.
 *
 * @param name by which people know it again
 * @param expiresAt null: it ends only when somebody revokes it
 */
record KeyRequest(
        @NotNull(message = "is needed")
        @Pattern(regexp = "(?=.*\\S)\\P{Cntrl}{1,200}", message = "must have 1 to 200 characters on one line")
        String name,

        @NotNull(message = "is needed") Key.Role role,
        @Nullable Instant expiresAt) {}
