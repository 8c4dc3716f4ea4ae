package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.review.DecideReview;
import dev.rapport.advisor.review.DecideReview.Decision;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param revision the verdict that was looked at
 * @param body the approved text of an edit; @param until when a snoozed message comes back
 */
public record ReviewDecision(
        @NotNull ReviewAction action,
        @NotNull @Min(1) Integer revision,
        @Nullable String body,
        @Nullable Instant until,
        @Nullable @Size(max = 10_000) String note) {
    private static final int MOST_BYTES = 256 * 1024;

    public DecideReview.Request on(UUID message, Caller caller, Instant now) {
        return new DecideReview.Request(caller.workspace(), message, revision, decision(now), caller.member(), note);
    }

    private Decision decision(Instant now) {
        if (body != null && action != ReviewAction.EDIT) {
            throw ProblemException.invalid("body", "belongs to an edit");
        }
        if (until != null && action != ReviewAction.SNOOZE) {
            throw ProblemException.invalid("until", "belongs to a snooze");
        }
        return switch (action) {
            case RELEASE -> new Decision.Release();
            case DISCARD -> new Decision.Discard();
            case EDIT -> new Decision.Edit(text());
            case SNOOZE -> new Decision.Snooze(later(now));
        };
    }

    private String text() {
        if (body == null || body.isBlank()) {
            throw ProblemException.invalid("body", "must hold the text that may go");
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw ProblemException.tooLarge("body", "is larger than 256 KiB");
        }
        return body;
    }

    private Instant later(Instant now) {
        if (until == null || !until.isAfter(now)) {
            throw ProblemException.invalid("until", "must be a time to come");
        }
        return until;
    }
}
