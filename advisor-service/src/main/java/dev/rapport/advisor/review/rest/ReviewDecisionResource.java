package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.review.DecideReview;
import dev.rapport.advisor.review.DecideReview.Outcome;
import dev.rapport.advisor.review.DiscardCampaign;
import dev.rapport.advisor.review.ReviewDecisions;
import dev.rapport.advisor.review.Reviews;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A human decides on what is held. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class ReviewDecisionResource {
    private final DecideReview decideReview;
    private final DiscardCampaign discardCampaign;
    private final Reviews reviews;
    private final ReviewDecisions decisions;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    ReviewDecisionResource(
            DecideReview decideReview,
            DiscardCampaign discardCampaign,
            Reviews reviews,
            ReviewDecisions decisions,
            Caller caller,
            Idempotency idempotency,
            Clock clock) {
        this.decideReview = decideReview;
        this.discardCampaign = discardCampaign;
        this.reviews = reviews;
        this.decisions = decisions;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/decision")
    @Operation(
            summary = "Decide on a held message",
            description =
                    "`release` waives what was shown, and only what is new holds it again; `edit` gives it another text, "
                            + "which is judged anew; `discard` ends it; `snooze` puts it off.")
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid ReviewDecision request) {
        return idempotency.once(request, () -> decided(id, request)).response();
    }

    @POST
    @Path("/discard")
    @Operation(
            summary = "Discard what is held of a campaign",
            description = "Up to 500 messages at once; `more` says that the same call would discard others.")
    public Response discard(@NotNull @Valid CampaignDiscard request) {
        return idempotency
                .once(request, () -> idempotency.answer(200, discardCampaign.discard(request.by(caller)), null))
                .response();
    }

    private Answer decided(UUID id, ReviewDecision request) {
        return switch (decideReview.decide(request.on(id, caller, clock.instant()))) {
            case Outcome.Decided() -> idempotency.answer(200, view(id), null);
            case Outcome.NotFound() -> throw ProblemException.notFound("review");
            case Outcome late -> throw Late.problem(late);
        };
    }

    private ReviewView view(UUID id) {
        return ReviewView.of(reviews.find(caller.workspace(), id).orElseThrow(), decisions.of(caller.workspace(), id));
    }
}
