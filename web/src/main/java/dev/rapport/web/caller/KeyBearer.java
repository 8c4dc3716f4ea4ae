package dev.rapport.web.caller;

import java.security.Principal;

/**
 * Who came with a key in place of a token.
 *
 * @param member who calls, as a token would name its subject
 * @param token the key as it came
 */
public record KeyBearer(String member, String workspace, String token) implements Principal {

    @Override
    public String getName() {
        return member;
    }

    /** No log is to hold the key. */
    @Override
    public String toString() {
        return member;
    }
}
