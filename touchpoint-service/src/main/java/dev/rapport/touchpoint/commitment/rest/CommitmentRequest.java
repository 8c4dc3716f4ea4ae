package dev.rapport.touchpoint.commitment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Commitment.Status;
import dev.rapport.touchpoint.commitment.Settlement;
import dev.rapport.touchpoint.people.rest.ContactRefRequest;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.Limits;
import dev.rapport.touchpoint.touch.rest.SourceRequest;
import dev.rapport.touchpoint.touch.rest.TouchRequest;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as somebody tells of it.
 *
 * @param status null is as it was, and open at first; whether it is broken is up to time
 * @param occurredAt when it was promised; null is just now
 * @param settledAt when it was kept; null is as it was, or just now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitmentRequest(
        @NotNull(message = "is needed") @Valid ContactRefRequest contact,
        @NotNull(message = "is needed") Side owedBy,

        @NotNull(message = "is needed")
        @Pattern(regexp = "(?s).*\\S.*", message = "must have 1 to 1000 characters")
        @Size(max = 1_000, message = "must have 1 to 1000 characters")
        String what,

        @NotNull(message = "is needed") Instant dueAt,
        @Nullable Status status,
        @Nullable Instant occurredAt,
        @Nullable Instant settledAt,
        @Valid @Nullable SourceRequest source)
        implements TouchRequest<Commitment> {

    /** The request that would make the commitment as it is. */
    static CommitmentRequest of(Recorded<Commitment> recorded) {
        Commitment commitment = recorded.touch();
        return new CommitmentRequest(
                ContactRefRequest.of(recorded.present().getFirst().given()),
                commitment.owedBy(),
                commitment.what(),
                commitment.dueAt(),
                commitment.status(),
                commitment.occurredAt(),
                null,
                SourceRequest.of(commitment.source()));
    }

    @Override
    public void check(Instant now) {
        Limits.happened("occurredAt", occurredAt, now);
        Limits.happened("settledAt", settledAt, now);
        if (settledAt != null && status != Status.KEPT) {
            throw ProblemException.invalid("settledAt", "says when it was kept, and goes with the status kept only");
        }
    }

    @Override
    public FindContacts.Found contacts(FindContacts directory) {
        return directory.one("contact", contact.ref("contact"));
    }

    @Override
    public Draft<Commitment> draft(List<UUID> contactIds, Teller teller) {
        return new Draft<>(contactIds, SourceRequest.source(source), (id, version, before) -> {
            Commitment told = new Commitment(
                    id,
                    version,
                    owedBy,
                    what,
                    dueAt,
                    Status.OPEN,
                    teller.time(occurredAt, before),
                    null,
                    SourceRequest.source(source));
            Status now = status != null ? status : before == null ? Status.OPEN : before.status();
            return switch (now) {
                case KEPT -> Settlement.kept(told, keptAt(before, teller.now()));
                // What is open and due is broken by the job, which says so once.
                case OPEN -> told;
                case BROKEN -> Settlement.asOf(told, teller.now());
            };
        });
    }

    private Instant keptAt(@Nullable Commitment before, Instant now) {
        if (settledAt != null) {
            return settledAt;
        }
        Instant kept = before != null && before.status() == Status.KEPT ? before.settledAt() : null;
        return kept == null ? now : kept;
    }
}
