package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.review.Review;
import dev.rapport.advisor.review.ReviewDecisions;
import dev.rapport.advisor.review.Reviews;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The held messages, for a human to look at. A review has the id of its message. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class ReviewResource {
    private final Reviews reviews;
    private final ReviewDecisions decisions;
    private final Caller caller;
    private final Clock clock;

    ReviewResource(Reviews reviews, ReviewDecisions decisions, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The held messages, the longest held first",
            description = "`finding` names the code of one. `snoozed=true`: those that were put off, and only those.")
    public Page<ReviewView> list(@BeanParam @Valid ReviewFilter filter) {
        return Page.of(
                        reviews.held(filter.search(caller.workspace(), clock.instant())),
                        filter.limit(),
                        (Review review) -> Cursor.at(Objects.requireNonNull(review.heldSince()), review.messageId()))
                .map(ReviewView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A message that was held, with all that was decided on it")
    public ReviewView get(@PathParam("id") UUID id) {
        return reviews.find(caller.workspace(), id)
                .map(review -> ReviewView.of(review, decisions.of(caller.workspace(), id)))
                .orElseThrow(() -> ProblemException.notFound("review"));
    }
}
