package dev.rapport.advisor.signin.team.rest;

import dev.rapport.advisor.signin.Person;
import dev.rapport.advisor.signin.SignIn;
import dev.rapport.advisor.signin.rest.SessionCookie;
import dev.rapport.advisor.signin.rest.SignInPages;
import dev.rapport.advisor.signin.rest.TeamSettings;
import dev.rapport.advisor.signin.team.rest.NotSignedIn.Refusal;
import dev.rapport.web.key.Secret;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    private final Members members;
    private final SignIn signIn;
    private final SignInPages pages;
    private final Clock clock;

    TeamSignInResource(
            TeamSettings settings, CodeFlow flow, Members members, SignIn signIn, SignInPages pages, Clock clock) {
        this.settings = settings;
        this.flow = flow;
        this.members = members;
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
    public Response answer(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @QueryParam("iss") @Nullable String issuer,
            @CookieParam(AttemptCookie.NAME) @Nullable String cookie,
            @Context UriInfo uri) {
        checkOn();
        Response.ResponseBuilder answer;
        try {
            Attempt attempt = attempt(cookie, state, issuer);
            Person person = members.of(flow.redeem(code(code), attempt));
            answer = Response.ok(pages.signedIn()).cookie(SessionCookie.of(signIn.begin(person), clock.instant(), uri));
        } catch (NotSignedIn e) {
            answer = refused(e);
        }
        return answer.cookie(AttemptCookie.gone(uri)).build();
    }

    private Attempt attempt(@Nullable String cookie, @Nullable String state, @Nullable String issuer)
            throws NotSignedIn {
        Attempt attempt = AttemptCookie.read(cookie)
                .filter(begun -> state != null && new Secret(begun.state()).is(state))
                .orElseThrow(() -> new NotSignedIn(Refusal.BEGUN_ELSEWHERE, "an answer that nobody here asked for"));
        // Providers that say who answers (RFC 9207) are held to it.
        if (issuer != null && !issuer.equals(settings.issuer())) {
            throw new NotSignedIn(Refusal.MISUNDERSTOOD, "another provider answers");
        }
        return attempt;
    }

    private static String code(@Nullable String code) throws NotSignedIn {
        if (code == null || code.isBlank()) {
            throw new NotSignedIn(Refusal.DECLINED, "the provider answers without a code");
        }
        return code;
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
