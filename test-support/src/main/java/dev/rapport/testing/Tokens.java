package dev.rapport.testing;

import java.time.Duration;

/** Tokens that a service started with {@link StackResource} accepts. */
public final class Tokens {
    private Tokens() {}

    /** @param role member, automation, recorder or admin */
    public static String token(String workspace, String role, String member) {
        return SharedStack.get().issuer().token(workspace, role, member, Duration.ofHours(1));
    }
}
