package dev.rapport.advisor.signin.team.rest;

import dev.rapport.advisor.signin.SignIn;
import dev.rapport.advisor.signin.SignIn.Opening;
import dev.rapport.advisor.signin.rest.SessionCookie;
import dev.rapport.advisor.signin.rest.SignInPages;
import dev.rapport.advisor.signin.rest.TeamSettings;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Signing in where the team does. Whoever may call the API as a member gets a session; no token is kept. */
@Path(TeamSignInResource.PATH)
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TeamSignInResource {
    static final String PATH = "/sign-in/team";
    private static final Logger LOG = Logger.getLogger(TeamSignInResource.class);

    private final TeamSettings settings;
    private final CodeFlow flow;
    private final SignIn signIn;
    private final SignInPages pages;
    private final Clock clock;

    TeamSignInResource(TeamSettings settings, CodeFlow flow, SignIn signIn, SignInPages pages, Clock clock) {
        this.settings = settings;
        this.flow = flow;
        this.signIn = signIn;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response begin(@Context UriInfo uri) {
        checkOn();
        Attempt attempt = Attempt.fresh();
        try {
            return Response.seeOther(flow.begin(attempt))
                    .cookie(AttemptCookie.of(attempt, clock.instant(), uri))
                    .build();
        } catch (NotSignedIn e) {
            return refused(e).build();
        }
    }

    /** Where the provider leads back to. */
    @GET
    @Path("answer")
    @Operation(hidden = true)
    public Response end(@BeanParam TeamAnswer answer, @Context UriInfo uri) {
        checkOn();
        return ended(answer, uri).cookie(AttemptCookie.gone(uri)).build();
    }

    private Response.ResponseBuilder ended(TeamAnswer answer, UriInfo uri) {
        try {
            Attempt attempt = answer.attempt(settings.issuer());
            Opening session = signIn.begin(flow.redeem(answer.code(), attempt));
            return Response.ok(pages.signedIn()).cookie(SessionCookie.of(session, clock.instant(), uri));
        } catch (NotSignedIn e) {
            return refused(e);
        }
    }

    private Response.ResponseBuilder refused(NotSignedIn e) {
        LOG.infof("nobody is signed in (%s): %s", e.refusal(), e.getMessage());
        return Response.status(e.refusal().status())
                .entity(pages.refused(e.refusal().says()));
    }

    private void checkOn() {
        if (!settings.isOn()) {
            throw new NotFoundException();
        }
    }
}
