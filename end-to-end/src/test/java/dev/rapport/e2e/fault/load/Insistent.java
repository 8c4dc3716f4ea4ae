package dev.rapport.e2e.fault.load;

import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A caller who asks until there is an answer, each time at another replica, as callers should: a POST under the same
 * Idempotency-Key. Of a call that got no answer nobody knows whether it had its effect.
 */
record Insistent(Client client, Ledger ledger) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(300);
    /** Somebody is just at it, perhaps this very call. */
    private static final Set<String> ASK_AGAIN = Set.of("idempotency_key_in_flight", "changed_meanwhile");

    Answer ask(String operation, Call call) {
        Call same = call.method().equals("POST")
                ? call.with("Idempotency-Key", UUID.randomUUID().toString())
                : call;
        String last = "";
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); rest()) {
            try {
                Answer answer = client.send(same);
                if (isFinal(answer)) {
                    ledger.answered(operation, answer);
                    return answer;
                }
                last = answer.toString();
            } catch (UncheckedIOException e) {
                // Nobody there, or it ended in between, or it takes too long.
                last = String.valueOf(e.getMessage());
                ledger.repeated();
                continue;
            }
            ledger.repeated();
        }
        throw new AssertionError("%s was not answered within %s; last: %s".formatted(call, PATIENCE, last));
    }

    private boolean isFinal(Answer answer) {
        if (answer.status() == 503 && answer.retryAfter().isEmpty()) {
            ledger.surprised("without Retry-After: " + answer);
        }
        if (answer.status() >= 500 && answer.status() != 503) {
            ledger.surprised(answer.toString());
        }
        return answer.status() < 500 && !ASK_AGAIN.contains(answer.code());
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", e);
        }
    }
}
