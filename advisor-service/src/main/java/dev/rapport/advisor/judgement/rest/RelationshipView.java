package dev.rapport.advisor.judgement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.advisor.goodwill.Commitments;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.judgement.Pauses;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Engagement;
import dev.rapport.advisor.relationship.Meetings;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.model.AutomationPause;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Exchange;
import dev.rapport.contracts.model.Health;
import dev.rapport.contracts.model.Meeting;
import dev.rapport.contracts.model.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as it stands at a moment.
 *
 * @param automationPaused no automation may write to the contact until then; null when it may
 * @param openEnds what waits for somebody
 * @param suggestion what would change the health, and to what; null when nothing is needed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RelationshipView(
        UUID contactId,
        Health health,
        @Nullable AutomationPause automationPaused,
        Facts facts,
        List<OpenEnd> openEnds,
        @Nullable String suggestion,
        long seenSequence) {

    /** @param lastLiveContactAt the last meeting that somebody confirmed */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Facts(
            @Nullable String displayName,
            List<Connection> connections,
            int meetingsHeld,
            int messagesFromThem,
            int messagesFromUs,
            int automatedMessagesFromUs,
            Map<Exchange.Value, Integer> valueGiven,
            Map<Exchange.Value, Integer> valueReceived,
            Commitments.Tally commitmentsByUs,
            Commitments.Tally commitmentsByThem,
            int lightTouchesFromUs,
            int lightTouchesFromThem,
            int contactDays,
            @Nullable Instant firstContactAt,
            @Nullable Instant lastContactAt,
            @Nullable Instant lastLiveContactAt) {

        private static Facts of(Relationship relationship) {
            Engagement engagement = relationship.engagement();
            return new Facts(
                    relationship.contact().displayName(),
                    relationship.contact().connections(),
                    relationship.meetings().held(),
                    relationship.writing().byThem().count(),
                    relationship.writing().byUs().count(),
                    relationship.writing().automatedByUs().count(),
                    relationship.exchanges().given().counts(),
                    relationship.exchanges().received().counts(),
                    relationship.commitments().byUs(),
                    relationship.commitments().byThem(),
                    relationship.lightTouches().byUs(),
                    relationship.lightTouches().byThem(),
                    engagement.contactDays(),
                    engagement.first(),
                    engagement.last(),
                    engagement.live().last());
        }
    }

    /**
     * A meeting that was booked: still to come, or over and confirmed by nobody; or a promise that was not kept yet.
     *
     * @param mode and {@code startsAt} of a meeting
     * @param owedBy and {@code what} and {@code dueAt} of a commitment
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpenEnd(
            Kind kind,
            UUID touchId,
            Meeting.@Nullable Mode mode,
            @Nullable Instant startsAt,
            @Nullable Side owedBy,
            @Nullable String what,
            @Nullable Instant dueAt) {

        public enum Kind {
            @JsonProperty("upcoming_meeting")
            UPCOMING_MEETING,
            @JsonProperty("unconfirmed_meeting")
            UNCONFIRMED_MEETING,
            @JsonProperty("open_commitment")
            OPEN_COMMITMENT,
            @JsonProperty("overdue_commitment")
            OVERDUE_COMMITMENT
        }

        private static OpenEnd of(Meetings.Known meeting, Instant now) {
            return new OpenEnd(
                    meeting.overAt(now) ? Kind.UNCONFIRMED_MEETING : Kind.UPCOMING_MEETING,
                    meeting.id(),
                    meeting.mode(),
                    meeting.startsAt(),
                    null,
                    null,
                    null);
        }

        private static OpenEnd of(Commitments.Owed owed, Instant now) {
            return new OpenEnd(
                    owed.overdueAt(now) ? Kind.OVERDUE_COMMITMENT : Kind.OPEN_COMMITMENT,
                    owed.id(),
                    null,
                    null,
                    owed.by(),
                    owed.what(),
                    owed.dueAt());
        }
    }

    static RelationshipView at(Relationship relationship, Instant now) {
        Health health = HealthOf.at(relationship, now);
        return new RelationshipView(
                relationship.contactId(),
                health,
                Pauses.of(relationship, Policy.DEFAULT, now),
                Facts.of(relationship),
                openEnds(relationship, now),
                health.wouldChange(),
                relationship.seen().through());
    }

    private static List<OpenEnd> openEnds(Relationship relationship, Instant now) {
        Stream<OpenEnd> meetings = relationship.meetings().known().stream()
                .filter(meeting -> !meeting.held())
                .map(meeting -> OpenEnd.of(meeting, now));
        Stream<OpenEnd> promises = relationship.commitments().owed().stream().map(owed -> OpenEnd.of(owed, now));
        return Stream.concat(meetings, promises).toList();
    }
}
