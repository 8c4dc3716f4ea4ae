package dev.rapport.touchpoint.outbound.life;

import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.contracts.people.Channel;
import dev.rapport.touchpoint.people.ContactKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message to Parissa, and verdicts on it. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-05-03T16:00:00Z");
    public static final Instant LATER = NOW.plus(Duration.ofMinutes(15));
    public static final ContactKey PARISSA = new ContactKey("team", new UUID(7, 1));
    public static final UUID MESSAGE = new UUID(7, 2);

    private Samples() {}

    public static Proposal in(State state) {
        return in(state, null);
    }

    public static Proposal in(State state, @Nullable Verdict verdict) {
        return new Proposal(PARISSA, message(null), null, state, verdict, null, "tool");
    }

    public static Proposal meantFor(Instant sendAt, State state, Verdict verdict) {
        return new Proposal(PARISSA, message(sendAt), null, state, verdict, null, "tool");
    }

    private static OutboundMessage message(@Nullable Instant sendAt) {
        return new OutboundMessage(
                MESSAGE,
                Channel.X,
                "parissa",
                null,
                true,
                null,
                "Thank you for following me.",
                sendAt,
                null,
                null,
                null,
                NOW);
    }

    public static VerdictGiven clears(int revision, Instant until) {
        return new VerdictGiven(PARISSA.id(), verdict(revision, Decision.SEND, null), until);
    }

    public static VerdictGiven holds(int revision, @Nullable Instant until) {
        return new VerdictGiven(PARISSA.id(), verdict(revision, Decision.HOLD, until), null);
    }

    public static VerdictGiven refuses(int revision) {
        return new VerdictGiven(PARISSA.id(), verdict(revision, Decision.REFUSE, null), null);
    }

    /** Has seen the first four events. */
    public static Verdict verdict(int revision, Decision decision, @Nullable Instant holdUntil, Finding... findings) {
        return verdict(MESSAGE, PARISSA.id(), revision, decision, holdUntil, 4, findings);
    }

    public static Verdict verdict(
            UUID messageId,
            UUID contactId,
            int revision,
            Decision decision,
            @Nullable Instant holdUntil,
            long seen,
            Finding... findings) {
        return new Verdict(
                new UUID(8, revision),
                messageId,
                revision,
                contactId,
                decision,
                true,
                null,
                holdUntil,
                Map.of(),
                List.copyOf(Arrays.asList(findings)),
                null,
                1,
                "test",
                seen,
                NOW,
                NOW);
    }

    public static Finding finding(Finding.Severity severity, String says) {
        return new Finding("some_code", Verdict.Question.APPROPRIATE, severity, null, says, List.of(), null);
    }
}
