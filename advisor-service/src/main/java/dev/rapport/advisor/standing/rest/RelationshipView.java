package dev.rapport.advisor.standing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.attention.Attention;
import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.goodwill.Commitments;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.health.OpenEnd;
import dev.rapport.advisor.health.OpenEnds;
import dev.rapport.advisor.judgement.Pauses;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.contracts.touch.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as it stands at a moment.
 *
 * @param automationPaused no automation may write to the contact until then; null when it may
 * @param openEnds what waits for somebody
 * @param introductions whom the contact should meet, as far as needs and offers tell; empty in lists but that by attention
 * @param suggestion one next touch and why; or why this one may rest
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RelationshipView(
        UUID contactId,
        Health health,
        @Nullable AutomationPause automationPaused,
        Facts facts,
        List<OpenEnd> openEnds,
        String suggestion,
        List<Introduction> introductions,
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

    static RelationshipView at(Relationship relationship, Policy policy, Instant now) {
        Health health = HealthOf.at(relationship, policy.healthWeights(), now);
        return new RelationshipView(
                relationship.contactId(),
                health,
                Pauses.of(relationship, policy, now),
                Facts.of(relationship),
                OpenEnds.of(relationship, now),
                Attention.of(relationship, now).says(),
                List.of(),
                relationship.seen().through());
    }

    RelationshipView with(List<Introduction> found) {
        return new RelationshipView(
                contactId, health, automationPaused, facts, openEnds, suggestion, found, seenSequence);
    }
}
