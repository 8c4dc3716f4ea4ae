package dev.rapport.advisor.signin.rest;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** Cookies that no script reads, and that no open line carries. */
public final class BrowserCookies {
    /** Of one's own machine, where nobody can listen in. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private BrowserCookies() {}

    /** To be given its path, and which sites' requests carry it. */
    public static NewCookie.Builder kept(String name, String value, Duration lasts, Instant until, UriInfo uri) {
        return new NewCookie.Builder(name)
                .value(value)
                .httpOnly(true)
                .secure(!LOOPBACK.contains(uri.getBaseUri().getHost()))
                .maxAge(Math.toIntExact(lasts.toSeconds()))
                .expiry(Date.from(until));
    }

    public static NewCookie.Builder gone(String name, UriInfo uri) {
        return kept(name, "", Duration.ZERO, Instant.EPOCH, uri);
    }
}
