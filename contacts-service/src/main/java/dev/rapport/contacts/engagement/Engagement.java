package dev.rapport.contacts.engagement;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a touch, as it stood at a version, is one in which the team and a contact dealt with each other.
 *
 * @param touchId a touch, or an outbound message
 * @param version of the touch; 0 for an outbound message, of which the last word counts
 */
public record Engagement(UUID contactId, UUID touchId, int version, boolean engages) {

    /** What an event says of it; empty when it says nothing. */
    static Optional<Engagement> of(TouchpointEvent event) {
        UUID contact = event.contactId();
        return switch (event) {
            case TouchEvent.TouchRemoved removed -> Optional.of(of(contact, removed.touch(), false));
            case TouchEvent said -> Optional.of(of(contact, said.touch(), engages(said.touch())));
            case OutboundMessagePermitted permitted
            when !permitted.message().automated() ->
                Optional.of(new Engagement(contact, permitted.messageId(), 0, true));
            case OutboundMessageFailed failed -> Optional.of(new Engagement(contact, failed.messageId(), 0, false));
            case OutboundEvent ignored -> Optional.empty();
            case ContactEvent ignored -> Optional.empty();
        };
    }

    private static Engagement of(UUID contact, Touch touch, boolean engages) {
        return new Engagement(contact, touch.id(), touch.version(), engages);
    }

    private static boolean engages(Touch touch) {
        return switch (touch) {
            case Meeting meeting -> meeting.status() == Meeting.Status.HELD;
            case Message message -> !message.automated();
            case Exchange ignored -> true;
            case Commitment ignored -> true;
            case LightTouch ignored -> false;
        };
    }
}
