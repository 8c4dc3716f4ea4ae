package dev.rapport.advisor.signin.team.rest;

import dev.rapport.advisor.signin.team.rest.NotSignedIn.Refusal;
import dev.rapport.web.key.Secret;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a browser comes back with: the provider's answer, and the attempt that it kept meanwhile. */
class TeamAnswer {
    @QueryParam("code")
    @Nullable
    String code;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("iss")
    @Nullable
    String issuer;

    @CookieParam(AttemptCookie.NAME)
    @Nullable
    String kept;

    /** @throws NotSignedIn when this browser did not ask for it, or asked another provider */
    Attempt attempt(String provider) throws NotSignedIn {
        String shown = state;
        Attempt attempt = AttemptCookie.read(kept)
                .filter(begun -> shown != null && new Secret(begun.state()).is(shown))
                .orElseThrow(() -> new NotSignedIn(Refusal.BEGUN_ELSEWHERE, "an answer that nobody here asked for"));
        // Providers that say who answers (RFC 9207) are held to it.
        if (issuer != null && !issuer.equals(provider)) {
            throw new NotSignedIn(Refusal.MISUNDERSTOOD, "another provider answers");
        }
        return attempt;
    }

    String code() throws NotSignedIn {
        if (code == null || code.isBlank()) {
            throw new NotSignedIn(Refusal.DECLINED, "the provider answers without a code");
        }
        return code;
    }
}
