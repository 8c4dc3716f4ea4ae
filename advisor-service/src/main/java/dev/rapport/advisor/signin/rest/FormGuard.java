package dev.rapport.advisor.signin.rest;

import dev.rapport.web.caller.SignedIn;
import dev.rapport.web.key.Secret;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a form pass that a page of this session has sent, and no other. */
@RequestScoped
public class FormGuard {
    private final SecurityIdentity identity;
    private final HttpServerRequest call;

    FormGuard(SecurityIdentity identity, HttpServerRequest call) {
        this.identity = identity;
        this.call = call;
    }

    /** What the forms of this session carry, in other digits on each page: how small a page can be made tells nothing of it. */
    public String token() {
        return identity.getPrincipal() instanceof SignedIn member ? new Secret(member.formToken()).masked() : "";
    }

    /** @throws ProblemException 403 when another site sent it, or nobody knows who */
    public void check(@Nullable String token) {
        checkOrigin();
        if (token == null || !isOfThisSession(token)) {
            throw refused("This form is of another session: load the page again.");
        }
    }

    private boolean isOfThisSession(String token) {
        return identity.getPrincipal() instanceof SignedIn member
                && Secret.unmasked(token)
                        .filter(shown -> shown.is(member.formToken()))
                        .isPresent();
    }

    /** For the form that begins a session. @throws ProblemException 403 as above */
    public void checkOrigin() {
        String site = call.getHeader("Sec-Fetch-Site");
        boolean same = site != null ? site.equals("same-origin") : isHere(call.getHeader("Origin"));
        if (!same) {
            throw refused("This form was not sent by a page of this site.");
        }
    }

    private boolean isHere(@Nullable String origin) {
        return origin != null
                && call.authority() != null
                && call.authority().toString().equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.of(403, "foreign_form", detail, List.of(), Map.of());
    }
}
