package dev.rapport.stack.demo;

import dev.rapport.stack.cli.Terminal;
import dev.rapport.stack.local.Addresses;
import dev.rapport.stack.local.Service;

/** Three calls for the person at the terminal, which work as they are pasted. */
public final class Tries {
    private final Addresses target;
    private final String token;

    /** @param tokenCommand prints a token for the deployment, as the person would type it */
    public Tries(Addresses target, String tokenCommand) {
        this.target = target;
        this.token = "\"Authorization: Bearer $(" + tokenCommand + ")\"";
    }

    public void show(Terminal terminal) {
        terminal.line();
        terminal.say("", terminal.bold("Now try it yourself, in a second terminal:"));
        show(terminal, "Send Parissa another automated message.", """
                curl -s -X POST '%s/v1/outbound-messages?permit=true' -H %s \\
                  -H 'Content-Type: application/json' -H 'Prefer: wait=10' \\
                  -d '{"contact": {"channel": "x", "address": "parissa_behnia"}, "channel": "x",
                       "body": "Hi! We have not met yet. Do you have time for a call?"}'\
                """.formatted(target.of(Service.TOUCHPOINT), token));
        show(terminal, "See what waits for a person's decision.", """
                curl -s %s/v1/reviews -H %s\
                """.formatted(target.of(Service.ADVISOR), token));
        show(terminal, "See how each relationship is doing, and why.", """
                curl -s %s/v1/relationships -H %s\
                """.formatted(
                        target.of(Service.ADVISOR), token));
    }

    private static void show(Terminal terminal, String what, String call) {
        terminal.line();
        terminal.say("# ", "# ", what);
        terminal.exactly(call);
    }
}
