package dev.rapport.advisor.signin.rest;

import dev.rapport.advisor.signin.SignIn.Opening;
import dev.rapport.web.key.Secret;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The session as the browser keeps it: no script reads it, and no other site's request carries it. */
final class SessionCookie {
    static final String NAME = "rapport_session";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    /** Of one's own machine, where nobody can listen in. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SessionCookie() {}

    /** Empty for what is none of ours. */
    static Optional<Secret> read(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(text -> FORM.matcher(text).matches())
                .map(Secret::new);
    }

    static NewCookie of(Opening session, Instant now, UriInfo uri) {
        return cookie(session.secret().text(), Duration.between(now, session.endsAt()), session.endsAt(), uri);
    }

    static NewCookie gone(UriInfo uri) {
        return cookie("", Duration.ZERO, Instant.EPOCH, uri);
    }

    private static NewCookie cookie(String value, Duration lasts, Instant until, UriInfo uri) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(!LOOPBACK.contains(uri.getBaseUri().getHost()))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(Math.toIntExact(lasts.toSeconds()))
                .expiry(Date.from(until))
                .build();
    }
}
