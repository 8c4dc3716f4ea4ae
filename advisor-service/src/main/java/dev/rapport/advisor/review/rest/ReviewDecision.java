package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.review.DecideReview;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.web.caller.Caller;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reviewer decides. @param revision the verdict that was looked at */
public record ReviewDecision(
        @NotNull ReviewAction action,
        @NotNull @Min(1) Integer revision,
        @Nullable @Size(max = 10_000) String note) {

    DecideReview.Request on(UUID message, Caller caller) {
        return new DecideReview.Request(caller.workspace(), message, action, revision, caller.member(), note);
    }
}
