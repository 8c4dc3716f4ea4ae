package dev.rapport.advisor.console.review.rest;

import dev.rapport.advisor.review.DecideReview;
import dev.rapport.advisor.review.DecideReview.Outcome;
import dev.rapport.advisor.review.DiscardCampaign;
import dev.rapport.advisor.review.rest.Late;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Decisions that are made on the pages. */
@Path("/reviews")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class ReviewFormResource {
    private final DecideReview decideReview;
    private final DiscardCampaign discardCampaign;
    private final ReviewPages pages;
    private final FormGuard guard;
    private final Caller caller;
    private final Clock clock;

    ReviewFormResource(
            DecideReview decideReview,
            DiscardCampaign discardCampaign,
            ReviewPages pages,
            FormGuard guard,
            Caller caller,
            Clock clock) {
        this.decideReview = decideReview;
        this.discardCampaign = discardCampaign;
        this.pages = pages;
        this.guard = guard;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/decision")
    @Transactional
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, @BeanParam @Valid ReviewForm form) {
        guard.check(form.formToken);
        return switch (decideReview.decide(form.decision(clock.instant()).on(id, caller, clock.instant()))) {
            case Outcome.Decided() -> seeOther("/reviews?done=" + id);
            case Outcome.NotFound() -> throw ProblemException.notFound("review");
            case Outcome late ->
                Response.status(Response.Status.CONFLICT)
                        .entity(pages.one(id, Late.problem(late).problem().detail()))
                        .build();
        };
    }

    @POST
    @Path("/discard")
    @Transactional
    @Operation(hidden = true)
    public Response discard(@RestForm @Nullable String formToken, @RestForm @Nullable String campaign) {
        guard.check(formToken);
        if (campaign == null || campaign.isBlank()) {
            throw ProblemException.invalid("campaign", "names the messages that are to be discarded");
        }
        discardCampaign.discard(new DiscardCampaign.Request(caller.workspace(), campaign, null, caller.member(), null));
        return seeOther("/reviews");
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
