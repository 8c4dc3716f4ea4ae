package dev.rapport.advisor.review;

import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.judgement.Verdicts;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.contracts.model.Verdict;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Outbox;
import dev.rapport.messaging.Outgoing;
import jakarta.inject.Singleton;
import java.time.Clock;
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
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DecideReview(
            Relationships relationships,
            OutboundMessages messages,
            Verdicts verdicts,
            JudgeOutboundMessages judge,
            ReviewDecisions decisions,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.relationships = relationships;
        this.messages = messages;
        this.verdicts = verdicts;
        this.judge = judge;
        this.decisions = decisions;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param revision the verdict that the reviewer was shown */
    public record Request(
            String workspace,
            UUID messageId,
            ReviewAction action,
            int revision,
            String by,
            @Nullable String note) {}

    public sealed interface Outcome {
        /** @param verdict the one in force now; a release may be held again by what is new */
        record Decided(Followed message, Verdict verdict) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Somebody, or time, was quicker. */
        record NotHeld(Followed.Status status) implements Outcome {}

        /** The reviewer was shown something else than what is in force. */
        record Outdated(int revisionInForce) implements Outcome {}
    }

    public Outcome decide(Request request) {
        Optional<Followed> found = messages.find(request.workspace(), request.messageId());
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        ContactKey contact = found.get().contact();
        var locked = relationships.lock(new TreeSet<>(List.of(contact))).get(contact);
        Followed message =
                messages.find(request.workspace(), request.messageId()).orElseThrow();
        if (message.status() != Followed.Status.HELD) {
            return new Outcome.NotHeld(message.status());
        }
        if (message.revision() != request.revision()) {
            return new Outcome.Outdated(message.revision());
        }
        Verdict shown = verdicts.find(request.workspace(), message.id(), message.revision())
                .orElseThrow();
        publish(
                contact,
                new ReviewDecided(
                        contact.contactId(),
                        message.id(),
                        request.action(),
                        request.revision(),
                        request.by(),
                        request.note(),
                        clock.instant()));
        return switch (request.action()) {
            case DISCARD -> {
                Followed discarded = message.with(Followed.Status.DISCARDED);
                messages.save(List.of(discarded));
                yield new Outcome.Decided(discarded, shown);
            }
            case RELEASE -> {
                Followed released = message.released(shown.findings());
                messages.save(List.of(released));
                List<Verdict> judged = locked == null
                        ? List.of()
                        : judge.judge(List.of(released), Map.of(contact, locked.relationship()));
                yield new Outcome.Decided(
                        messages.find(request.workspace(), message.id()).orElseThrow(),
                        judged.isEmpty() ? shown : judged.getFirst());
            }
        };
    }

    private void publish(ContactKey contact, ReviewDecided decision) {
        decisions.keep(contact.workspace(), decision);
        outbox.append(new Outgoing(
                Topics.VERDICTS,
                new Envelope<>(
                        ids.next(),
                        Event.typeOf(ReviewDecided.class),
                        decision.decidedAt(),
                        contact.workspace(),
                        null,
                        contact.recordKey(),
                        decision)));
    }
}
