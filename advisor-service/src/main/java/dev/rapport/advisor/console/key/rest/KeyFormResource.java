package dev.rapport.advisor.console.key.rest;

import dev.rapport.advisor.console.neighbour.rest.KeyClient;
import dev.rapport.advisor.console.neighbour.rest.KeyClient.Key;
import dev.rapport.advisor.console.neighbour.rest.KeyClient.Wanted;
import dev.rapport.advisor.console.neighbour.rest.Neighbours;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Keys as the page's forms issue and revoke them. */
@Path("/keys")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
public class KeyFormResource {
    private static final String SERVICE = "contacts-service";

    private final Neighbours neighbours;
    private final KeyClient keys;
    private final KeyPages pages;
    private final FormGuard guard;
    private final Clock clock;

    KeyFormResource(Neighbours neighbours, @RestClient KeyClient keys, KeyPages pages, FormGuard guard, Clock clock) {
        this.neighbours = neighbours;
        this.keys = keys;
        this.pages = pages;
        this.guard = guard;
        this.clock = clock;
    }

    /** The key is shown on the answer, and nowhere else. @param days null: it ends only when somebody revokes it */
    @POST
    @Operation(hidden = true)
    public Response issue(
            @RestForm @Nullable String formToken,
            @RestForm @Nullable UUID once,
            @RestForm @Nullable String name,
            @RestForm @Nullable String role,
            @RestForm @Min(1) @Max(3_650) @Nullable Integer days) {
        guard.check(formToken);
        if (once == null) {
            throw ProblemException.invalid("once", "is needed: load the page again");
        }
        Wanted wanted = new Wanted(
                name == null ? "" : name,
                role == null ? "" : role,
                days == null ? null : clock.instant().plus(Duration.ofDays(days)));
        try {
            Key issued = neighbours.ask(SERVICE, authorization -> keys.issue(authorization, once.toString(), wanted));
            return Response.ok(pages.page(issued, null)).build();
        } catch (ProblemException e) {
            return refused(e);
        }
    }

    @POST
    @Path("/{id}/revoke")
    @Operation(hidden = true)
    public Response revoke(@PathParam("id") UUID id, @RestForm @Nullable String formToken) {
        guard.check(formToken);
        try {
            return neighbours.ask(SERVICE, authorization -> {
                keys.revoke(authorization, id);
                return Response.seeOther(URI.create("/keys")).build();
            });
        } catch (ProblemException e) {
            return refused(e);
        }
    }

    private Response refused(ProblemException e) {
        return Response.status(e.problem().status())
                .entity(pages.page(null, e.problem().detail()))
                .build();
    }
}
