package dev.rapport.advisor.signin.rest;

import dev.rapport.advisor.signin.SignIn.Opening;
import dev.rapport.web.key.Secret;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The session as the browser keeps it: no script reads it, and no other site's request carries it. */
public final class SessionCookie {
    static final String NAME = "rapport_session";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private SessionCookie() {}

    /** Empty for what is none of ours. */
    static Optional<Secret> read(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(text -> FORM.matcher(text).matches())
                .map(Secret::new);
    }

    public static NewCookie of(Opening session, Instant now, UriInfo uri) {
        Duration lasts = Duration.between(now, session.endsAt());
        return strict(BrowserCookies.kept(NAME, session.secret().text(), lasts, session.endsAt(), uri));
    }

    static NewCookie gone(UriInfo uri) {
        return strict(BrowserCookies.gone(NAME, uri));
    }

    private static NewCookie strict(NewCookie.Builder cookie) {
        return cookie.path("/").sameSite(NewCookie.SameSite.STRICT).build();
    }
}
