package dev.rapport.touchpoint.outbound.rest;

import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.touchpoint.outbound.life.Permission;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One plain sentence on where a message stands. */
public final class Why {
    private Why() {}

    public static String of(Proposal message) {
        return switch (message.state()) {
            case State.Pending ignored -> "It has not been judged yet.";
            case State.Cleared ignored -> verdict(message.verdict());
            case State.Held ignored -> verdict(message.verdict());
            case State.Refused ignored -> verdict(message.verdict());
            case State.Permitted ignored -> verdict(message.verdict());
            case State.Sent ignored -> "It was sent.";
            case State.Failed ignored -> "Its transmission failed: " + message.lastFailure();
            case State.Discarded discarded -> "It was discarded by " + discarded.by() + ".";
            case State.Expired ignored -> "Its clearance lapsed before anybody asked for the permit.";
        };
    }

    /** Why a sender may not go now. */
    public static String of(Permission.NotNow answer) {
        Proposal message = answer.step().after();
        return switch (answer.refusal()) {
            case PENDING, HELD, REFUSED, DISCARDED -> of(message);
            case TOO_EARLY -> "It is not to go before " + message.message().sendAt() + ".";
            case STALE ->
                "Something happened with this contact that its verdict has not seen; it is being judged again.";
            case EXPIRED -> "Its clearance lapsed; it is being judged again.";
            case ALREADY_PERMITTED -> "A sender was told to go before: it goes out once.";
        };
    }

    /** The gravest finding speaks. */
    private static String verdict(@Nullable Verdict verdict) {
        if (verdict == null) {
            return "It has not been judged yet.";
        }
        return verdict.findings().stream()
                .min(Comparator.comparing(Finding::severity).reversed())
                .map(Finding::says)
                .orElse("Nothing speaks against it.");
    }
}
