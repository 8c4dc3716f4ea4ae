package dev.rapport.contacts.connection.rest;

import dev.rapport.contacts.connection.RecordConnection.Step;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param initiatedBy who took this step; @param occurredAt left out: just now
 * @param source where it was first written down: the same source again changes this step instead of adding one
 * @param account which of us is connected: a member's account or a brand's, as its owner calls it
 */
record ConnectionRequest(
        @NotNull(message = "is needed") @Valid ContactRefRequest contact,
        @NotNull(message = "is needed") Channel channel,
        @NotNull(message = "is needed") Side initiatedBy,
        @NotNull(message = "is needed") Connection.Status status,

        @Size(max = 10_000, message = "must have 10,000 characters at most") @Nullable
        String note,

        @PastOrPresent(message = "cannot lie in the future") @Nullable
        Instant occurredAt,

        @Pattern(regexp = "(?s).*\\S.*", message = "must have 1 to 200 characters")
        @Size(max = 200, message = "must have 1 to 200 characters")
        @Nullable
        String account,

        @Valid @Nullable SourceRequest source) {

    Step step() {
        return new Step(
                channel,
                initiatedBy,
                status,
                note,
                occurredAt,
                account == null ? null : account.strip(),
                SourceRequest.source(source));
    }
}
