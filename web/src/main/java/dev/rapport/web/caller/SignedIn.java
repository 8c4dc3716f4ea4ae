package dev.rapport.web.caller;

import java.security.Principal;

/**
 * Who signed in with a browser, however that was.
 *
 * @param member who it is, as a token would name its subject
 * @param formToken what a form of this session carries, so that no other site can send it
 */
public record SignedIn(String member, String workspace, String formToken) implements Principal {

    @Override
    public String getName() {
        return member;
    }

    /** No log is to hold the token. */
    @Override
    public String toString() {
        return member;
    }
}
