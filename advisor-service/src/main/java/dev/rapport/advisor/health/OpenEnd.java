package dev.rapport.advisor.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.conversation.OpenQuestions;
import dev.rapport.advisor.goodwill.Commitments;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Meeting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody.
 *
 * @param touchId that it began with; null for what began with more than one, or with a connection
 * @param mode and {@code startsAt} of a meeting
 * @param owedBy and {@code what} of a commitment, and who owes an answer to which question
 * @param liveTalk whether a question asks to talk or meet; null for what is no question
 * @param since when it began; null for a commitment and for a meeting to come
 * @param dueAt until when it should be done; null when there is no date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenEnd(
        Kind kind,
        @Nullable UUID touchId,
        Meeting.@Nullable Mode mode,
        @Nullable Instant startsAt,
        @Nullable Side owedBy,
        @Nullable String what,
        @Nullable Instant since,
        @Nullable Instant dueAt,
        @Nullable Boolean liveTalk) {

    public enum Kind {
        @JsonProperty("upcoming_meeting")
        UPCOMING_MEETING,
        @JsonProperty("unconfirmed_meeting")
        UNCONFIRMED_MEETING,
        @JsonProperty("open_commitment")
        OPEN_COMMITMENT,
        @JsonProperty("overdue_commitment")
        OVERDUE_COMMITMENT,
        /** One side asked, and nobody has answered; a request for a live talk before others. */
        @JsonProperty("unanswered_question")
        UNANSWERED_QUESTION,
        /** They met for the first time, and nobody has been in touch since. */
        @JsonProperty("first_meeting_without_follow_up")
        FIRST_MEETING_WITHOUT_FOLLOW_UP,
        /** One introduced the other to somebody, and they have not been in touch since. */
        @JsonProperty("introduction_without_follow_up")
        INTRODUCTION_WITHOUT_FOLLOW_UP,
        /** There is a connection, and nothing came of it. */
        @JsonProperty("never_engaged")
        NEVER_ENGAGED
    }

    static OpenEnd of(Meetings.Known meeting, Instant now) {
        Kind kind = meeting.overAt(now) ? Kind.UNCONFIRMED_MEETING : Kind.UPCOMING_MEETING;
        return new OpenEnd(kind, meeting.id(), meeting.mode(), meeting.startsAt(), null, null, null, null, null);
    }

    static OpenEnd of(Commitments.Owed owed, Instant now) {
        Kind kind = owed.overdueAt(now) ? Kind.OVERDUE_COMMITMENT : Kind.OPEN_COMMITMENT;
        return new OpenEnd(kind, owed.id(), null, null, owed.by(), owed.what(), null, owed.dueAt(), null);
    }

    static OpenEnd of(OpenQuestions.Question question, Side owedBy) {
        return new OpenEnd(
                Kind.UNANSWERED_QUESTION,
                question.id(),
                null,
                null,
                owedBy,
                question.words(),
                question.at(),
                null,
                question.liveTalk());
    }

    static OpenEnd followUp(Meetings.Known first, Instant dueAt) {
        return new OpenEnd(
                Kind.FIRST_MEETING_WITHOUT_FOLLOW_UP,
                first.id(),
                first.mode(),
                first.startsAt(),
                null,
                null,
                first.endsAt(),
                dueAt,
                null);
    }

    static OpenEnd since(Kind kind, Instant since, @Nullable Instant dueAt) {
        return new OpenEnd(kind, null, null, null, null, null, since, dueAt, null);
    }
}
