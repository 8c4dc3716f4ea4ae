package dev.rapport.touchpoint.permit.rest;

import dev.rapport.touchpoint.outbound.Permission;
import dev.rapport.touchpoint.permit.AskPermit;
import dev.rapport.touchpoint.verdict.Arrivals;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for a permit as often as the caller's patience lasts, each time in a transaction of its own. */
@Singleton
class Permits {
    private final Caller caller;
    private final Idempotency idempotency;
    private final AskPermit permit;
    private final Arrivals arrivals;

    Permits(Caller caller, Idempotency idempotency, AskPermit permit, Arrivals arrivals) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.permit = permit;
        this.arrivals = arrivals;
    }

    /** @throws ProblemException 404 when there is no such message */
    Permission ask(UUID messageId, Prefer prefer) {
        return ask(messageId, idempotency.key(), prefer.patience());
    }

    /** As above. @param key under which a sender is told to go, and told again; null for none */
    Permission ask(UUID messageId, @Nullable String key, Duration patience) {
        String workspace = caller.workspace();
        Optional<Permission> answer = arrivals.await(
                messageId,
                patience,
                () -> QuarkusTransaction.requiringNew().call(() -> permit.ask(workspace, messageId, key)),
                Permits::settled);
        return answer.orElseThrow(() -> ProblemException.notFound("outbound message"));
    }

    private static boolean settled(Optional<Permission> answer) {
        return answer.isEmpty()
                || switch (answer.get()) {
                    case Permission.Go ignored -> true;
                    case Permission.NotNow notNow -> !notNow.refusal().untilJudged();
                };
    }
}
