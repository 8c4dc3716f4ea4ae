package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.judgement.Verdicts;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.review.DecideReview;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The held messages, for a human to decide. A review has the id of its message. */
@Path("/v1/reviews")
@Tag(name = "Reviews")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class ReviewResource {
    private final OutboundMessages messages;
    private final Verdicts verdicts;
    private final Relationships relationships;
    private final DecideReview decideReview;
    private final Caller caller;
    private final Idempotency idempotency;

    ReviewResource(
            OutboundMessages messages,
            Verdicts verdicts,
            Relationships relationships,
            DecideReview decideReview,
            Caller caller,
            Idempotency idempotency) {
        this.messages = messages;
        this.verdicts = verdicts;
        this.relationships = relationships;
        this.decideReview = decideReview;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** @param revision the verdict that was looked at */
    public record Decision(
            @NotNull ReviewAction action,
            @NotNull @Min(1) Integer revision,
            @Nullable @Size(max = 10_000) String note) {}

    @GET
    @Operation(summary = "The held messages, the longest held first")
    public Page<Review> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Followed> held = Page.of(
                messages.held(caller.workspace(), Cursor.parse(cursor), limit + 1),
                limit,
                message -> Cursor.at(Objects.requireNonNull(message.heldSince()), message.id()));
        return new Page<>(held.items().stream().map(this::review).toList(), held.nextCursor());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A held message")
    public Review get(@PathParam("id") UUID id) {
        return messages.find(caller.workspace(), id)
                .filter(message -> message.status() == Followed.Status.HELD)
                .map(this::review)
                .orElseThrow(() -> ProblemException.notFound("review"));
    }

    @POST
    @Path("/{id}/decision")
    @Operation(summary = "Decide: release waives what was shown, and only what is new holds it again; discard ends it")
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid Decision request) {
        return idempotency.once(request, () -> decided(id, request)).response();
    }

    private Answer decided(UUID id, Decision request) {
        DecideReview.Outcome outcome = decideReview.decide(new DecideReview.Request(
                caller.workspace(), id, request.action(), request.revision(), caller.member(), request.note()));
        return switch (outcome) {
            case DecideReview.Outcome.Decided(var message, var verdict) ->
                idempotency.answer(200, Review.of(message, verdict, relationships), null);
            case DecideReview.Outcome.NotFound() -> throw ProblemException.notFound("review");
            case DecideReview.Outcome.NotHeld(var status) ->
                throw ProblemException.conflict(
                        "not_held",
                        "The message is not held any more.",
                        Map.of("status", status.name().toLowerCase(Locale.ROOT)));
            case DecideReview.Outcome.Outdated(var inForce) ->
                throw ProblemException.conflict(
                        "revision_outdated",
                        "The verdict has changed since; look at it again.",
                        Map.of("revision", inForce));
        };
    }

    private Review review(Followed message) {
        return Review.of(
                message,
                verdicts.find(message.contact().workspace(), message.id(), message.revision())
                        .orElseThrow(),
                relationships);
    }
}
