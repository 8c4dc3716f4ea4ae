package dev.rapport.advisor.signin.rest;

import dev.rapport.web.key.Secret;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose session this is. */
final class SessionRequest extends BaseAuthenticationRequest {
    private final Secret session;

    SessionRequest(Secret session) {
        this.session = session;
    }

    Secret session() {
        return session;
    }
}
