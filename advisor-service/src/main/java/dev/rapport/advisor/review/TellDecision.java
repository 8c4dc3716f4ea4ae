package dev.rapport.advisor.review;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.review.DecideReview.Decision;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.messaging.audit.Audit.Deed;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Keeps a decision for good and publishes it, in the transaction that makes it true. */
@Singleton
class TellDecision {
    private final ReviewDecisions decisions;
    private final Outbox outbox;
    private final Audit audit;
    private final Ids ids;

    TellDecision(ReviewDecisions decisions, Outbox outbox, Audit audit, Ids ids) {
        this.decisions = decisions;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
    }

    void tell(ContactKey contact, DecideReview.Request request, Instant now) {
        Decision decision = request.decision();
        ReviewDecided decided = new ReviewDecided(
                contact.contactId(),
                request.messageId(),
                action(decision),
                request.revision(),
                request.by(),
                request.note(),
                decision instanceof Decision.Edit(var body) ? body : null,
                decision instanceof Decision.Snooze(var until) ? until : null,
                now);
        decisions.keep(contact.workspace(), decided);
        outbox.append(new Outgoing(
                Topics.VERDICTS,
                new Envelope<>(
                        ids.next(),
                        Event.typeOf(ReviewDecided.class),
                        now,
                        contact.workspace(),
                        null,
                        contact.recordKey(),
                        decided)));
        audit.note(new Deed(
                contact.workspace(),
                request.by(),
                "review.decided",
                request.messageId(),
                Map.of(
                        "action", decided.action().name().toLowerCase(Locale.ROOT),
                        "revision", String.valueOf(request.revision()))));
    }

    private static ReviewAction action(Decision decision) {
        return switch (decision) {
            case Decision.Release() -> ReviewAction.RELEASE;
            case Decision.Edit ignored -> ReviewAction.EDIT;
            case Decision.Discard() -> ReviewAction.DISCARD;
            case Decision.Snooze ignored -> ReviewAction.SNOOZE;
        };
    }
}
