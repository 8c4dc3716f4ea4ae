package dev.rapport.advisor.judgement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.judgement.Pauses;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Engagement;
import dev.rapport.advisor.relationship.Meetings;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.model.AutomationPause;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Health;
import dev.rapport.contracts.model.Meeting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                    engagement.contactDays(),
                    engagement.first(),
                    engagement.last(),
                    engagement.lastLive());
        }
    }

    /** A meeting that was booked: still to come, or over and confirmed by nobody. */
    public record OpenEnd(Kind kind, UUID touchId, Meeting.Mode mode, Instant startsAt) {

        public enum Kind {
            @JsonProperty("upcoming_meeting")
            UPCOMING_MEETING,
            @JsonProperty("unconfirmed_meeting")
            UNCONFIRMED_MEETING
        }

        private static OpenEnd of(Meetings.Known meeting, Instant now) {
            return new OpenEnd(
                    meeting.overAt(now) ? Kind.UNCONFIRMED_MEETING : Kind.UPCOMING_MEETING,
                    meeting.id(),
                    meeting.mode(),
                    meeting.startsAt());
        }
    }

    static RelationshipView at(Relationship relationship, Instant now) {
        Health health = HealthOf.at(relationship, now);
        return new RelationshipView(
                relationship.contactId(),
                health,
                Pauses.of(relationship, Policy.DEFAULT, now),
                Facts.of(relationship),
                relationship.meetings().known().stream()
                        .filter(meeting -> !meeting.held())
                        .map(meeting -> OpenEnd.of(meeting, now))
                        .toList(),
                health.wouldChange(),
                relationship.seen().through());
    }
}
