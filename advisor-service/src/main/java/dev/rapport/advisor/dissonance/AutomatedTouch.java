package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.journal.Entry;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a machine wrote, as the journal has it.
 *
 * @param message as it would have been proposed
 * @param at when it was permitted, or sent or received without asking
 * @param permit where the journal has its permit; null for what was never proposed
 */
record AutomatedTouch(
        Side by,
        OutboundMessage message,
        Instant at,
        @Nullable Entry permit) {

    /** Empty when the touch is none, never reached anybody, or was taken back. */
    static Optional<AutomatedTouch> in(Knowledge journal, UUID touchId) {
        return permitted(journal, touchId)
                .or(() -> journal.newest(touchId)
                        .filter(Message.class::isInstance)
                        .map(Message.class::cast)
                        .filter(Message::automated)
                        .map(AutomatedTouch::reported));
    }

    /** What an event alone says; empty when it tells of none. */
    static Optional<AutomatedTouch> toldBy(TouchpointEvent event) {
        return switch (event) {
            case OutboundMessagePermitted permit
            when permit.message().automated() ->
                Optional.of(new AutomatedTouch(Side.US, permit.message(), permit.permittedAt(), null));
            case TouchEvent told
            when told.touch() instanceof Message message && message.automated() && !(told instanceof TouchRemoved) ->
                Optional.of(reported(message));
            default -> Optional.empty();
        };
    }

    private static Optional<AutomatedTouch> permitted(Knowledge journal, UUID messageId) {
        List<Entry> permits = journal.of(messageId).stream()
                .filter(entry -> entry.event() instanceof OutboundMessagePermitted permitted
                        && permitted.message().automated())
                .toList();
        // A sender that failed and tried again was permitted once more than it failed.
        if (permits.size() <= journal.failures(messageId)) {
            return Optional.empty();
        }
        Entry last = permits.getLast();
        OutboundMessagePermitted permit = (OutboundMessagePermitted) last.event();
        return Optional.of(new AutomatedTouch(Side.US, permit.message(), permit.permittedAt(), last));
    }

    private static AutomatedTouch reported(Message message) {
        OutboundMessage asProposed = new OutboundMessage(
                message.id(),
                message.channel(),
                null,
                null,
                true,
                message.subject(),
                message.body(),
                null,
                null,
                null,
                null,
                message.occurredAt());
        Side by = message.direction() == Message.Direction.OUTBOUND ? Side.US : Side.THEM;
        return new AutomatedTouch(by, asProposed, message.occurredAt(), null);
    }
}
