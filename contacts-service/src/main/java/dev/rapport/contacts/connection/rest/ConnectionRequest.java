package dev.rapport.contacts.connection.rest;

import dev.rapport.contacts.connection.RecordConnection.Step;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param initiatedBy who took this step; @param occurredAt left out: just now */
record ConnectionRequest(
        @NotNull(message = "is needed") @Valid ContactRefRequest contact,
        @NotNull(message = "is needed") Channel channel,
        @NotNull(message = "is needed") Side initiatedBy,
        @NotNull(message = "is needed") Connection.Status status,

        @Size(max = 10_000, message = "must have 10,000 characters at most") @Nullable
        String note,

        @PastOrPresent(message = "cannot lie in the future") @Nullable
        Instant occurredAt) {

    Step step() {
        return new Step(channel, initiatedBy, status, note, occurredAt);
    }
}
