package dev.rapport.contracts;

import dev.rapport.contracts.model.Meeting;
import dev.rapport.contracts.model.Message;
import dev.rapport.contracts.model.Touch;
import java.util.UUID;

/**
 * A touch as it now stands: each event carries the whole touch with its version, so that a reader who keeps the highest
 * version of each touch needs no order. Said once to each contact of the touch.
 */
public sealed interface TouchEvent extends TouchpointEvent {

    /** The touch as it now stands. */
    Touch touch();

    @EventType("dev.rapport.meeting.scheduled.v1")
    record MeetingScheduled(UUID contactId, Meeting touch) implements TouchEvent {}

    @EventType("dev.rapport.meeting.rescheduled.v1")
    record MeetingRescheduled(UUID contactId, Meeting touch) implements TouchEvent {}

    @EventType("dev.rapport.meeting.held.v1")
    record MeetingHeld(UUID contactId, Meeting touch) implements TouchEvent {}

    @EventType("dev.rapport.meeting.cancelled.v1")
    record MeetingCancelled(UUID contactId, Meeting touch) implements TouchEvent {}

    @EventType("dev.rapport.meeting.missed.v1")
    record MeetingMissed(UUID contactId, Meeting touch) implements TouchEvent {}

    @EventType("dev.rapport.message.received.v1")
    record MessageReceived(UUID contactId, Message touch) implements TouchEvent {}

    @EventType("dev.rapport.message.sent.v1")
    record MessageSent(UUID contactId, Message touch) implements TouchEvent {}

    /** The touch was wrong and now reads as given; its status did not move. */
    @EventType("dev.rapport.touch.corrected.v1")
    record TouchCorrected(UUID contactId, Touch touch) implements TouchEvent {}

    /** The touch never happened, or not with this contact. It is carried as it last stood, with the removal's version. */
    @EventType("dev.rapport.touch.removed.v1")
    record TouchRemoved(UUID contactId, Touch touch) implements TouchEvent {}
}
