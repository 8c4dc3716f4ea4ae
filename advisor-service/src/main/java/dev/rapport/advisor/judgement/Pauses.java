package dev.rapport.advisor.judgement;

import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.relationship.AutomationPause;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom no automation may write to for now. */
public final class Pauses {
    private static final UUID NO_MESSAGE = new UUID(0, 0);
    private static final List<Channel> ALL = List.of(Channel.values());
    private static final List<List<Channel>> ALIKE = List.of(ALL);

    private Pauses() {}

    /**
     * What would hold an automated message of no category that goes now, and on which channels; null when nothing would. That
     * the contact opted out is no pause: it does not end by itself. Nor are quiet hours: each contact would be paused each night.
     */
    public static @Nullable AutomationPause of(Relationship relationship, Policy policy, Instant now) {
        if (policy.mode() == Policy.Mode.SHADOW) {
            return null;
        }
        SortedSet<Channel> channels = new TreeSet<>();
        Set<String> because = new LinkedHashSet<>();
        Instant until = Instant.MIN;
        for (List<Channel> alike : channels(policy)) {
            for (Reason reason : Judge.holds(any(relationship, alike.getFirst(), policy, now))) {
                if (reason.until() != null) {
                    channels.addAll(alike);
                    because.add(reason.finding().code());
                    until = reason.until().isAfter(until) ? reason.until() : until;
                }
            }
        }
        return channels.isEmpty() ? null : new AutomationPause(until, List.copyOf(because), List.copyOf(channels));
    }

    /** The first moment after {@code now} at which a pause may begin, change or end by the clock alone; null when there is none. */
    public static @Nullable Instant nextChange(Relationship relationship, Policy policy, Instant now) {
        return channels(policy).stream()
                .flatMap(alike -> Judge.turns(any(relationship, alike.getFirst(), policy, now)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** All channels: those together that the policy does not tell apart, for what holds on one of them holds on each. */
    private static List<List<Channel>> channels(Policy policy) {
        Set<Channel> apart = EnumSet.noneOf(Channel.class);
        apart.addAll(policy.holdByChannel().keySet());
        policy.caps().forEach(cap -> {
            if (cap.channel() != null) {
                apart.add(cap.channel());
            }
        });
        if (apart.isEmpty()) {
            return ALIKE;
        }
        List<Channel> rest =
                ALL.stream().filter(channel -> !apart.contains(channel)).toList();
        return Stream.concat(apart.stream().map(channel -> List.of(channel)), Stream.of(rest))
                .filter(alike -> !alike.isEmpty())
                .toList();
    }

    private static Case any(Relationship relationship, Channel over, Policy policy, Instant now) {
        OutboundMessage message =
                new OutboundMessage(NO_MESSAGE, over, null, null, true, null, null, null, null, null, null, now);
        return new Case(relationship, message, Workspace.UNKNOWN, policy.with(policy.caps(), null), List.of(), now);
    }
}
