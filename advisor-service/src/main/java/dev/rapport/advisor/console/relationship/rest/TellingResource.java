package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.advisor.console.neighbour.rest.Neighbours;
import dev.rapport.advisor.console.neighbour.rest.TouchpointClient;
import dev.rapport.advisor.console.neighbour.rest.TouchpointClient.Recorded;
import dev.rapport.advisor.console.neighbour.rest.TouchpointClient.Told;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A touch that is told of on the page of its relationship. */
@Path("/relationships/{contactId}/touches")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class TellingResource {
    private final Neighbours neighbours;
    private final TouchpointClient touchpoint;
    private final RelationshipPages pages;
    private final FormGuard guard;

    TellingResource(
            Neighbours neighbours, @RestClient TouchpointClient touchpoint, RelationshipPages pages, FormGuard guard) {
        this.neighbours = neighbours;
        this.touchpoint = touchpoint;
        this.pages = pages;
        this.guard = guard;
    }

    @POST
    @Operation(hidden = true)
    public Response tell(@PathParam("contactId") UUID contactId, @BeanParam TellingForm form) {
        guard.check(form.formToken);
        try {
            Told told = form.told(contactId);
            Recorded recorded = neighbours.ask(
                    "touchpoint-service",
                    authorization -> touchpoint.tell(authorization, form.once(), told.touches(), told));
            long number = recorded.contacts().stream()
                    .mapToLong(Recorded.Numbered::sequence)
                    .max()
                    .orElse(0);
            return Response.seeOther(URI.create("/relationships/%s?recorded=%d".formatted(contactId, number)))
                    .build();
        } catch (ProblemException e) {
            return Response.status(e.problem().status())
                    .entity(pages.refused(contactId, form.refused(e.problem().detail())))
                    .build();
        }
    }
}
