package dev.rapport.touchpoint.commitment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.ContactNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A commitment as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitmentView(
        UUID id,
        int version,
        List<ContactNumber> contacts,
        Side owedBy,
        String what,
        Instant dueAt,
        Commitment.Status status,
        Instant occurredAt,
        @Nullable Instant settledAt,
        @Nullable Source source) {

    static CommitmentView of(Recorded<Commitment> recorded) {
        Commitment commitment = recorded.touch();
        return new CommitmentView(
                commitment.id(),
                commitment.version(),
                ContactNumber.of(recorded),
                commitment.owedBy(),
                commitment.what(),
                commitment.dueAt(),
                commitment.status(),
                commitment.occurredAt(),
                commitment.settledAt(),
                commitment.source());
    }
}
