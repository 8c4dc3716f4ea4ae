package dev.rapport.touchpoint.meeting;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.MeetingCancelled;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MeetingMissed;
import dev.rapport.contracts.TouchEvent.MeetingRescheduled;
import dev.rapport.contracts.TouchEvent.MeetingScheduled;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.touchpoint.touch.TouchFamily;
import dev.rapport.touchpoint.touch.TouchKind;
import java.util.Objects;
import java.util.UUID;

/** Which event says which change of a meeting. */
public final class MeetingFamily implements TouchFamily<Meeting> {
    public static final MeetingFamily MEETINGS = new MeetingFamily();

    private MeetingFamily() {}

    @Override
    public TouchKind kind() {
        return TouchKind.MEETING;
    }

    @Override
    public Class<Meeting> type() {
        return Meeting.class;
    }

    @Override
    public Meeting atVersion(Meeting meeting, int version) {
        return new Meeting(
                meeting.id(),
                version,
                meeting.contacts(),
                meeting.members(),
                meeting.mode(),
                meeting.status(),
                meeting.missedBy(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.title(),
                meeting.notes(),
                meeting.source());
    }

    @Override
    public TouchEvent added(UUID contactId, Meeting meeting) {
        return switch (meeting.status()) {
            case SCHEDULED -> new MeetingScheduled(contactId, meeting);
            case HELD -> new MeetingHeld(contactId, meeting);
            case CANCELLED -> new MeetingCancelled(contactId, meeting);
            case NO_SHOW -> new MeetingMissed(contactId, meeting);
        };
    }

    @Override
    public TouchEvent changed(UUID contactId, Meeting before, Meeting after) {
        if (before.status() != after.status()) {
            return added(contactId, after);
        }
        boolean moved = !before.startsAt().equals(after.startsAt()) || !Objects.equals(before.endsAt(), after.endsAt());
        return moved && after.status() == Meeting.Status.SCHEDULED
                ? new MeetingRescheduled(contactId, after)
                : new TouchCorrected(contactId, after);
    }
}
