package dev.rapport.touchpoint.meeting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.ContactNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingView(
        UUID id,
        int version,
        List<ContactNumber> contacts,
        List<String> members,
        Meeting.Mode mode,
        Meeting.Status status,
        @Nullable Side missedBy,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String title,
        @Nullable String notes,
        @Nullable Source source) {

    static MeetingView of(Recorded<Meeting> recorded) {
        Meeting meeting = recorded.touch();
        return new MeetingView(
                meeting.id(),
                meeting.version(),
                ContactNumber.of(recorded),
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
}
