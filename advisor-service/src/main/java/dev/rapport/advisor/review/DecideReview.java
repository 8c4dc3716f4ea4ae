package dev.rapport.advisor.review;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.judgement.Verdicts;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.contracts.outbound.Finding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A human decides on a held message. Runs in a transaction of the caller's workspace. */
@Singleton
public class DecideReview {
    private final Relationships relationships;
    private final OutboundMessages messages;
    private final Verdicts verdicts;
    private final JudgeOutboundMessages judge;
    private final ReviewDecisions decisions;
    private final TellDecision tellDecision;
    private final Clock clock;

    DecideReview(
            Relationships relationships,
            OutboundMessages messages,
            Verdicts verdicts,
            JudgeOutboundMessages judge,
            ReviewDecisions decisions,
            TellDecision tellDecision,
            Clock clock) {
        this.relationships = relationships;
        this.messages = messages;
        this.verdicts = verdicts;
        this.judge = judge;
        this.decisions = decisions;
        this.tellDecision = tellDecision;
        this.clock = clock;
    }

    /** @param revision the verdict that the reviewer was shown */
    public record Request(
            String workspace,
            UUID messageId,
            int revision,
            Decision decision,
            String by,
            @Nullable String note) {}

    public sealed interface Decision {
        /** Waives what the reviewer was shown, for this text. */
        record Release() implements Decision {}

        /** @param body takes the place of the text, and is judged anew */
        record Edit(String body) implements Decision {}

        record Discard() implements Decision {}

        /** @param until when the message comes back to the queue */
        record Snooze(Instant until) implements Decision {}
    }

    public sealed interface Outcome {
        /** What is new may hold a released message again, and so may an edited text. */
        record Decided() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Somebody else decided on the verdict that the reviewer was shown. */
        record Overtaken(ReviewDecided decision, Followed.Status status) implements Outcome {}

        /** Time, or the sender, was quicker. */
        record NotHeld(Followed.Status status) implements Outcome {}

        /** The reviewer was shown something else than what is in force. */
        record Outdated(int revisionInForce) implements Outcome {}
    }

    public Outcome decide(Request request) {
        Optional<Followed> found = messages.find(request.workspace(), request.messageId());
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        ContactKey given = found.get().contact();
        Map<ContactKey, Known> locked = relationships.lock(new TreeSet<>(List.of(given)));
        ContactKey contact = SamePeople.of(locked).survivor(given);
        Optional<Followed> standing = messages.find(request.workspace(), request.messageId());
        Known known = locked.get(contact);
        if (known == null || standing.isEmpty()) {
            // Erased meanwhile.
            return new Outcome.NotFound();
        }
        Relationship relationship = known.relationship();
        Followed message = standing.get();
        Optional<Outcome> late = late(request, message);
        if (late.isPresent()) {
            return late.get();
        }
        tellDecision.tell(contact, request, clock.instant());
        switch (request.decision()) {
            case Decision.Discard() -> messages.save(List.of(message.with(Followed.Status.DISCARDED)));
            case Decision.Release() -> judgeAgain(message.released(shown(message)), relationship);
            case Decision.Edit(var body) -> judgeAgain(message.edited(body), relationship);
            case Decision.Snooze ignored -> {}
        }
        return new Outcome.Decided();
    }

    /** What keeps the decision from being one; empty when nothing does. */
    private Optional<Outcome> late(Request request, Followed message) {
        boolean held = message.status() == Followed.Status.HELD;
        if (held && message.revision() == request.revision()) {
            return Optional.empty();
        }
        return Optional.of(decisions.of(request.workspace(), message.id()).stream()
                .filter(decision -> decision.revision() >= request.revision() && ends(decision))
                .reduce((earlier, later) -> later)
                .<Outcome>map(decision -> new Outcome.Overtaken(decision, message.status()))
                .orElseGet(
                        () -> held ? new Outcome.Outdated(message.revision()) : new Outcome.NotHeld(message.status())));
    }

    /** The message did not just stay where it was. */
    private static boolean ends(ReviewDecided decision) {
        return switch (decision.action()) {
            case RELEASE, EDIT, DISCARD -> true;
            case SNOOZE -> false;
        };
    }

    private List<Finding> shown(Followed message) {
        return verdicts.find(message.contact().workspace(), message.id(), message.revision())
                .orElseThrow()
                .findings();
    }

    /** While an event of the contact is missing there is no verdict, and the message waits for it. */
    private void judgeAgain(Followed decided, Relationship relationship) {
        messages.save(List.of(decided));
        judge.judge(List.of(decided), Map.of(decided.contact(), relationship));
    }
}
