package dev.rapport.touchpoint.outbound;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Step;
import dev.rapport.touchpoint.sequence.ContactLogs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/** Marks cleared messages whose clearance lapsed before anybody asked for the permit. */
@Singleton
public class ExpireClearances {
    private static final int AT_A_TIME = 200;

    private final Proposals proposals;
    private final ContactLogs logs;
    private final ApplySteps steps;
    private final Clock clock;

    public ExpireClearances(
            @Worker Proposals proposals, @Worker ContactLogs logs, @Worker ApplySteps steps, Clock clock) {
        this.proposals = proposals;
        this.logs = logs;
        this.steps = steps;
        this.clock = clock;
    }

    /** Joins the caller's transaction. Contacts that somebody else holds wait for the next time. */
    public void expire() {
        Instant now = clock.instant();
        steps.apply(proposals
                .lapsed(logs.lockIdle(proposals.withLapsed(now, AT_A_TIME)).keySet(), now)
                .stream()
                .flatMap(message -> expired(message, now))
                .toList());
    }

    private static Stream<Step> expired(Proposal message, Instant now) {
        return message.state() instanceof State.Cleared cleared && cleared.lapsed(now)
                ? Stream.of(cleared.expired(message))
                : Stream.empty();
    }
}
