package dev.rapport.touchpoint.permit.rest;

import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.life.Permission;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Status;
import dev.rapport.touchpoint.permit.AskPermit;
import dev.rapport.touchpoint.permit.Asker;
import dev.rapport.touchpoint.verdict.Arrivals;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Asks for a permit as often as the caller's patience lasts, each time in a transaction of its own. */
@Singleton
public class Permits {
    private final Caller caller;
    private final Idempotency idempotency;
    private final AskPermit permit;
    private final Proposals proposals;
    private final Arrivals arrivals;

    Permits(Caller caller, Idempotency idempotency, AskPermit permit, Proposals proposals, Arrivals arrivals) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.permit = permit;
        this.proposals = proposals;
        this.arrivals = arrivals;
    }

    /** @throws ProblemException 404 when there is no such message */
    Permission ask(UUID messageId, Prefer prefer) {
        return ask(messageId, prefer.asker(idempotency.key()), prefer.patience());
    }

    /**
     * As above. A sender is told to go, and told again, under the asker's key.
     *
     * @throws ProblemException 404 when there is no such message
     */
    public Permission ask(UUID messageId, Asker asker, Duration patience) {
        String workspace = caller.workspace();
        Optional<Permission> answer = arrivals.await(
                messageId,
                patience,
                () -> QuarkusTransaction.requiringNew().call(() -> permit.ask(workspace, messageId, asker)),
                Permits::settled,
                seen -> hasMoved(workspace, messageId, seen));
        return answer.orElseThrow(() -> ProblemException.notFound("outbound message"));
    }

    /** Asking takes the contact's lock, and others need it: a message that stands where it stood is not asked for again. */
    private boolean hasMoved(String workspace, UUID messageId, Optional<Permission> seen) {
        return !proposals
                .find(workspace, messageId)
                .map(Standing::of)
                .equals(seen.map(permission -> Standing.of(permission.step().after())));
    }

    /** Whatever settles a permit changes one of them. */
    private record Standing(Status status, int revision) {
        static Standing of(Proposal message) {
            return new Standing(message.state().status(), message.revision());
        }
    }

    private static boolean settled(Optional<Permission> answer) {
        return answer.isEmpty()
                || switch (answer.get()) {
                    case Permission.Go ignored -> true;
                    case Permission.NotNow notNow -> !notNow.refusal().untilJudged();
                };
    }
}
