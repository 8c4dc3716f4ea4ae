package dev.rapport.advisor.console.review.rest;

import dev.rapport.advisor.review.rest.ReviewDecision;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A decision as a page's form sends it. */
class ReviewForm {
    @RestForm
    @Nullable
    String formToken;

    @RestForm
    @Nullable
    String action;

    @RestForm
    @NotNull
    @Min(1)
    @Nullable
    Integer revision;

    @RestForm
    @Nullable
    String body;

    /** How long a snooze lasts. */
    @RestForm
    @Min(1)
    @Max(24 * 366)
    @Nullable
    Integer hours;

    @RestForm
    @Size(max = 10_000)
    @Nullable
    String note;

    /** The same as a client of the API would send. */
    ReviewDecision decision(Instant now) {
        ReviewAction chosen = Stream.of(ReviewAction.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(action))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("action", "is none"));
        return new ReviewDecision(
                chosen,
                revision == null ? 0 : revision,
                // Browsers send the lines of a text apart as terminals once did.
                chosen == ReviewAction.EDIT && body != null ? body.replace("\r\n", "\n") : null,
                chosen == ReviewAction.SNOOZE && hours != null ? now.plus(Duration.ofHours(hours)) : null,
                note == null || note.isBlank() ? null : note);
    }
}
