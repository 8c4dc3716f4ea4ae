package dev.rapport.advisor.judgement;

import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.model.AutomationPause;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.OutboundMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom no automation may write to for now. */
public final class Pauses {
    private static final UUID NO_MESSAGE = new UUID(0, 0);

    private Pauses() {}

    /**
     * What would hold an automated message of no category that goes now, on whatever channel; null when nothing would. That
     * the contact opted out is no pause: it does not end by itself. Nor are quiet hours: each contact would be paused each night.
     */
    public static @Nullable AutomationPause of(Relationship relationship, Policy policy, Instant now) {
        if (policy.mode() == Policy.Mode.SHADOW) {
            return null;
        }
        List<Reason> holds = Judge.holds(any(relationship, policy, now)).stream()
                .filter(reason -> reason.until() != null)
                .toList();
        List<String> because =
                holds.stream().map(reason -> reason.finding().code()).toList();
        return holds.stream()
                .flatMap(reason -> Stream.ofNullable(reason.until()))
                .max(Comparator.naturalOrder())
                .map(until -> new AutomationPause(until, because, List.of()))
                .orElse(null);
    }

    /** The first moment after {@code now} at which a pause may begin, change or end by the clock alone; null when there is none. */
    public static @Nullable Instant nextChange(Relationship relationship, Policy policy, Instant now) {
        return Judge.turns(any(relationship, policy, now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Case any(Relationship relationship, Policy policy, Instant now) {
        OutboundMessage message = new OutboundMessage(
                NO_MESSAGE, Channel.OTHER, null, null, true, null, null, null, null, null, null, now);
        return new Case(relationship, message, Workspace.UNKNOWN, policy.with(policy.caps(), null), List.of(), now);
    }
}
