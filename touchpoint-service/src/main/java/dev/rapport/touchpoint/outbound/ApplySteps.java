package dev.rapport.touchpoint.outbound;

import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Step;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import dev.rapport.touchpoint.touch.Participant;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.TouchKind;
import dev.rapport.touchpoint.touch.Touches;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes decided moves of outbound messages true, in one place: their rows, what their contacts' logs say, the touch that a permit is, and what subscribers are told. */
public final class ApplySteps {
    private final Proposals proposals;
    private final ContactLogs logs;
    private final Touches touches;
    private final Subscribers subscribers;
    private final Ids ids;
    private final Clock clock;

    public ApplySteps(
            Proposals proposals, ContactLogs logs, Touches touches, Subscribers subscribers, Ids ids, Clock clock) {
        this.proposals = proposals;
        this.logs = logs;
        this.touches = touches;
        this.subscribers = subscribers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Joins the caller's transaction, which holds the contacts' locks. */
    public void apply(List<Step> steps) {
        proposals.put(steps.stream().map(Step::after).toList());
        List<Entry> entries = steps.stream()
                .flatMap(step -> step.events().stream()
                        .map(event -> new Entry(
                                ids.next(), clock.instant(), step.after().workspace(), event)))
                .toList();
        touches.put(logs.append(entries).stream()
                .flatMap(event -> touch(event).stream())
                .toList());
        subscribers.tell(steps);
    }

    /** Applies a step unless it leaves the message as it was before. Joins the caller's transaction, as above. */
    public void apply(Proposal before, Step step) {
        if (!step.equals(Step.none(before))) {
            apply(List.of(step));
        }
    }

    private Optional<Recorded<OutboundMessage>> touch(Envelope<TouchpointEvent> event) {
        if (event.data() instanceof OutboundMessagePermitted permitted) {
            return Optional.of(permitted(event, permitted));
        }
        if (event.data() instanceof OutboundMessageFailed failed) {
            // It never reached the contact.
            return find(event.workspace(), failed.messageId()).map(Recorded::gone);
        }
        return Optional.empty();
    }

    private Recorded<OutboundMessage> permitted(Envelope<TouchpointEvent> event, OutboundMessagePermitted permitted) {
        int version = find(event.workspace(), permitted.messageId())
                .map(before -> before.version() + 1)
                .orElse(1);
        return new Recorded<>(
                event.workspace(),
                permitted.messageId(),
                TouchKind.OUTBOUND_MESSAGE,
                version,
                false,
                permitted.permittedAt(),
                null,
                permitted.message(),
                List.of(Participant.of(event)));
    }

    private Optional<Recorded<OutboundMessage>> find(String workspace, UUID id) {
        return touches.find(workspace, TouchKind.OUTBOUND_MESSAGE, id, OutboundMessage.class);
    }
}
