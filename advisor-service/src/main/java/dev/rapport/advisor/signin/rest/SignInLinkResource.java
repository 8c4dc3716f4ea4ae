package dev.rapport.advisor.signin.rest;

import dev.rapport.advisor.signin.Person;
import dev.rapport.advisor.signin.SignIn;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.KeyBearer;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whoever has a member's token can look at the console with a browser. */
@Path("/v1/sign-ins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Console")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class SignInLinkResource {
    private final SignIn signIn;
    private final Caller caller;
    private final SecurityIdentity identity;

    SignInLinkResource(SignIn signIn, Caller caller, SecurityIdentity identity) {
        this.signIn = signIn;
        this.caller = caller;
        this.identity = identity;
    }

    /** @param path to be opened with a browser, at this service's address; @param expiresAt from then on it opens nothing */
    public record Link(String path, Instant expiresAt) {}

    @POST
    @Operation(
            summary = "A link that signs the caller in to the console, once",
            description =
                    "To be opened with a browser within an hour. It needs a member's token: a key is an automation's. Each call "
                            + "makes another link, whatever its `Idempotency-Key`.")
    public Response offer() {
        if (identity.getPrincipal() instanceof KeyBearer) {
            throw ProblemException.of(
                    403, "forbidden", "A key is an automation's: people sign in with a token.", List.of(), Map.of());
        }
        String role = caller.hasRole(Roles.ADMIN) ? Roles.ADMIN : Roles.MEMBER;
        SignIn.Opening link = signIn.offer(new Person(caller.workspace(), caller.member(), role));
        return Response.status(Response.Status.CREATED)
                .entity(new Link("/sign-in?code=" + link.secret().text(), link.endsAt()))
                .build();
    }
}
