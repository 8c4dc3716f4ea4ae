package dev.rapport.touchpoint.meeting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.touchpoint.people.rest.ContactRefRequest;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.Limits;
import dev.rapport.touchpoint.touch.rest.SourceRequest;
import dev.rapport.touchpoint.touch.rest.TouchRequest;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as somebody tells of it.
 *
 * @param missedBy who did not come; null where that is not known
 * @param members ids of the members who took part; null is the member who tells
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingRequest(
        @NotNull(message = "is needed") @Size(min = 1, max = 100, message = "must name 1 to 100 contacts")
        List<@NotNull(message = "is needed") @Valid ContactRefRequest> contacts,

        @Size(max = 100, message = "must name 100 members at most") @Nullable
        List<
                        @NotNull(message = "is needed")
                        @Pattern(regexp = "\\P{Cntrl}{1,200}", message = "must have 1 to 200 characters") String>
                members,

        @NotNull(message = "is needed") Meeting.Mode mode,
        @NotNull(message = "is needed") Meeting.Status status,
        @Nullable Side missedBy,
        @NotNull(message = "is needed") Instant startsAt,
        @Nullable Instant endsAt,

        @Size(max = 500, message = "must have 500 characters at most") @Nullable
        String title,

        @Size(max = 65_536, message = "must have 65536 characters at most") @Nullable
        String notes,

        @Valid @Nullable SourceRequest source)
        implements TouchRequest<Meeting> {

    /** The request that would make the meeting as it is. */
    static MeetingRequest of(Recorded<Meeting> recorded) {
        Meeting meeting = recorded.touch();
        return new MeetingRequest(
                recorded.present().stream()
                        .map(participant -> ContactRefRequest.of(participant.given()))
                        .toList(),
                meeting.members(),
                meeting.mode(),
                meeting.status(),
                meeting.missedBy(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.title(),
                meeting.notes(),
                SourceRequest.of(meeting.source()));
    }

    @Override
    public void check(Instant now) {
        switch (status) {
            case HELD -> {
                Limits.happened("startsAt", startsAt, now);
                Limits.happened("endsAt", endsAt, now);
            }
            case NO_SHOW -> Limits.happened("startsAt", startsAt, now);
            case SCHEDULED, CANCELLED -> {}
        }
        if (endsAt != null && endsAt.isBefore(startsAt)) {
            throw ProblemException.invalid("endsAt", "lies before startsAt");
        }
        if (missedBy != null && status != Meeting.Status.NO_SHOW) {
            throw ProblemException.invalid("missedBy", "says who did not come, and goes with the status no_show only");
        }
    }

    @Override
    public FindContacts.Found contacts(FindContacts directory) {
        return directory.all("contacts", contacts);
    }

    @Override
    public Draft<Meeting> draft(List<UUID> contactIds, Teller teller) {
        List<String> tookPart = Objects.requireNonNullElse(members, teller.members());
        return new Draft<>(
                contactIds,
                SourceRequest.source(source),
                (id, version, before) -> new Meeting(
                        id,
                        version,
                        contactIds,
                        tookPart,
                        mode,
                        status,
                        missedBy,
                        startsAt,
                        endsAt,
                        title,
                        notes,
                        SourceRequest.source(source)));
    }
}
