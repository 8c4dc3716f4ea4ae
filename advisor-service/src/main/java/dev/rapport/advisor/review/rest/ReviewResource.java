package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.review.DecideReview;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The held messages, for a human to decide. A review has the id of its message. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class ReviewResource {
    private final Reviews reviews;
    private final DecideReview decideReview;
    private final Caller caller;
    private final Idempotency idempotency;

    ReviewResource(Reviews reviews, DecideReview decideReview, Caller caller, Idempotency idempotency) {
        this.reviews = reviews;
        this.decideReview = decideReview;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "The held messages, the longest held first")
    public Page<Review> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return reviews.list(caller.workspace(), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A held message")
    public Review get(@PathParam("id") UUID id) {
        return reviews.find(caller.workspace(), id).orElseThrow(() -> ProblemException.notFound("review"));
    }

    @POST
    @Path("/{id}/decision")
    @Operation(summary = "Decide: release waives what was shown, and only what is new holds it again; discard ends it")
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid ReviewDecision request) {
        return idempotency.once(request, () -> decided(id, request)).response();
    }

    private Answer decided(UUID id, ReviewDecision request) {
        return switch (decideReview.decide(request.on(id, caller))) {
            case DecideReview.Outcome.Decided(var message, var verdict) ->
                idempotency.answer(200, reviews.review(message, verdict), null);
            case DecideReview.Outcome.NotFound() -> throw ProblemException.notFound("review");
            case DecideReview.Outcome.NotHeld(var status) ->
                throw ProblemException.conflict(
                        "not_held",
                        "The message is not held any more.",
                        Map.of("messageStatus", status.name().toLowerCase(Locale.ROOT)));
            case DecideReview.Outcome.Outdated(var inForce) ->
                throw ProblemException.conflict(
                        "revision_outdated",
                        "The verdict has changed since; look at it again.",
                        Map.of("revision", inForce));
        };
    }
}
