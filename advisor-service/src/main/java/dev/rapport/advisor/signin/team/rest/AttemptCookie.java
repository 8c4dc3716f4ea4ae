package dev.rapport.advisor.signin.team.rest;

import dev.rapport.advisor.signin.rest.BrowserCookies;
import dev.rapport.web.key.Secret;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An attempt in the browser: for a few minutes, and sent along when the provider leads back here, which is another site. */
final class AttemptCookie {
    static final String NAME = "rapport_sign_in";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private AttemptCookie() {}

    /** Empty for what is none of ours. */
    static Optional<Attempt> read(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(text -> FORM.matcher(text).matches())
                .map(text -> new Attempt(new Secret(text)));
    }

    static NewCookie of(Attempt attempt, Instant now, UriInfo uri) {
        return lax(BrowserCookies.kept(NAME, attempt.secret().text(), LASTS, now.plus(LASTS), uri));
    }

    static NewCookie gone(UriInfo uri) {
        return lax(BrowserCookies.gone(NAME, uri));
    }

    private static NewCookie lax(NewCookie.Builder cookie) {
        return cookie.path(TeamSignInResource.PATH)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
