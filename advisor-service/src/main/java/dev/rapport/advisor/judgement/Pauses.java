package dev.rapport.advisor.judgement;

import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.model.AutomationPause;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Finding;
import dev.rapport.contracts.model.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom no automation may write to for now. */
public final class Pauses {
    private static final UUID NO_MESSAGE = new UUID(0, 0);

    private Pauses() {}

    /** What would hold an automated message of no category that goes now, on whatever channel; null when nothing would. */
    public static @Nullable AutomationPause of(Relationship relationship, Policy policy, Instant now) {
        OutboundMessage any = new OutboundMessage(
                NO_MESSAGE, Channel.OTHER, null, null, true, null, null, null, null, null, null, now);
        Judgement judgement = Judge.judge(new Case(relationship, any, Workspace.UNKNOWN, policy, List.of(), now));
        Instant until = judgement.holdUntil();
        return until == null
                ? null
                : new AutomationPause(
                        until, judgement.findings().stream().map(Finding::code).toList(), List.of());
    }
}
