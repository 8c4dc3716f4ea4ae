package dev.rapport.advisor.signin.rest;

import dev.rapport.advisor.signin.SignIn;
import dev.rapport.web.caller.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Signing in by link, and out. The link opens a page that asks: what only looks at links does not use them up. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
    private static final String USED_UP = "This link does not sign in any more: it works once, and for an hour.";

    private final SignIn signIn;
    private final FormGuard guard;
    private final SignInPages pages;
    private final Clock clock;

    SignInResource(SignIn signIn, FormGuard guard, SignInPages pages, Clock clock) {
        this.signIn = signIn;
        this.guard = guard;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance ask(@QueryParam("code") @Nullable String code) {
        return pages.ask(SessionCookie.read(code).isPresent() ? code : null);
    }

    @POST
    @Path("sign-in")
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(@RestForm @Nullable String code, @Context UriInfo uri) {
        guard.checkOrigin();
        return SessionCookie.read(code)
                .flatMap(signIn::use)
                .map(session -> Response.seeOther(URI.create("/"))
                        .cookie(SessionCookie.of(session, clock.instant(), uri))
                        .build())
                .orElseGet(() -> Response.status(Response.Status.FORBIDDEN)
                        .entity(pages.refused(USED_UP))
                        .build());
    }

    @POST
    @Path("sign-out")
    @RolesAllowed({Roles.MEMBER, Roles.ADMIN})
    @Operation(hidden = true)
    public Response signOut(
            @RestForm @Nullable String formToken,
            @CookieParam(SessionCookie.NAME) @Nullable String session,
            @Context UriInfo uri) {
        guard.check(formToken);
        SessionCookie.read(session).ifPresent(signIn::end);
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(SessionCookie.gone(uri))
                .build();
    }
}
