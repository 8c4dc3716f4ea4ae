package dev.rapport.contracts;

import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
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

    @EventType("dev.rapport.exchange.given.v1")
    record ExchangeGiven(UUID contactId, Exchange touch) implements TouchEvent {}

    @EventType("dev.rapport.exchange.received.v1")
    record ExchangeReceived(UUID contactId, Exchange touch) implements TouchEvent {}

    /** A promise was made, or is open again. */
    @EventType("dev.rapport.commitment.made.v1")
    record CommitmentMade(UUID contactId, Commitment touch) implements TouchEvent {}

    @EventType("dev.rapport.commitment.kept.v1")
    record CommitmentKept(UUID contactId, Commitment touch) implements TouchEvent {}

    /** Its time ran out. It can still be kept, late. */
    @EventType("dev.rapport.commitment.broken.v1")
    record CommitmentBroken(UUID contactId, Commitment touch) implements TouchEvent {}

    @EventType("dev.rapport.content.shared.v1")
    record ContentShared(UUID contactId, LightTouch touch) implements TouchEvent {}

    @EventType("dev.rapport.content.reacted-to.v1")
    record ContentReactedTo(UUID contactId, LightTouch touch) implements TouchEvent {}

    /** The touch was wrong and now reads as given; its status did not move. */
    @EventType("dev.rapport.touch.corrected.v1")
    record TouchCorrected(UUID contactId, Touch touch) implements TouchEvent {}

    /** The touch never happened, or not with this contact. It is carried as it last stood, with the removal's version. */
    @EventType("dev.rapport.touch.removed.v1")
    record TouchRemoved(UUID contactId, Touch touch) implements TouchEvent {}
}
