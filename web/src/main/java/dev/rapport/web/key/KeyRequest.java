package dev.rapport.web.key;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose key this is. */
final class KeyRequest extends BaseAuthenticationRequest {
    private final String token;

    KeyRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
