package dev.rapport.advisor.console.letter.rest;

import dev.rapport.advisor.console.neighbour.rest.Letters;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Settles a dead letter: it is read once more, or done without. */
@Path("/dead-letters/{service}/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
public class LetterFormResource {
    private final Letters letters;
    private final LetterPages pages;
    private final FormGuard guard;

    LetterFormResource(Letters letters, LetterPages pages, FormGuard guard) {
        this.letters = letters;
        this.pages = pages;
        this.guard = guard;
    }

    @POST
    @Path("/replay")
    @Operation(hidden = true)
    public Response replay(
            @PathParam("service") String service, @PathParam("id") UUID id, @RestForm @Nullable String formToken) {
        guard.check(formToken);
        return settled(service, id, () -> letters.replay(Letters.service(service), id));
    }

    @POST
    @Path("/waive")
    @Operation(hidden = true)
    public Response waive(
            @PathParam("service") String service, @PathParam("id") UUID id, @RestForm @Nullable String formToken) {
        guard.check(formToken);
        return settled(service, id, () -> letters.waive(Letters.service(service), id));
    }

    private Response settled(String service, UUID id, Runnable deed) {
        try {
            deed.run();
            return Response.seeOther(URI.create("/dead-letters/%s/%s".formatted(service, id)))
                    .build();
        } catch (ProblemException e) {
            if (e.problem().status() == 404) {
                throw e;
            }
            return Response.status(e.problem().status())
                    .entity(pages.one(service, id, e.problem().detail()))
                    .build();
        }
    }
}
