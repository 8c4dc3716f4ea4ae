package dev.rapport.advisor.health;

import dev.rapport.advisor.relationship.Engagement;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.model.Health;
import dev.rapport.contracts.model.Health.Band;
import dev.rapport.contracts.model.Health.Part;
import dev.rapport.contracts.model.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The health of a relationship at a moment. */
public final class HealthOf {
    /** Fewer were not looked at when the model was fitted. */
    private static final int ENOUGH_CONTACTS = 3;
    /** Whatever was said in one day is one conversation, and a conversation is no relationship yet. */
    private static final int ENOUGH_DAYS = 2;

    private static final int TREND_DAYS = 30;
    private static final Duration WEEK = Duration.ofDays(7);

    private HealthOf() {}

    public static Health at(Relationship relationship, Instant now) {
        Engagement engagement = relationship.engagement();
        double staysAlive = StaysAlive.of(engagement, now);
        if (isNew(engagement)) {
            return new Health(State.NEW, null, Band.NEW, null, staysAlive, List.of(), null);
        }
        List<Part> parts = new Parts(relationship, engagement, now).all();
        double score = sum(parts);
        return new Health(
                State.KNOWN,
                score,
                band(score),
                trend(relationship, score, now),
                staysAlive,
                parts,
                wouldChange(relationship, score, now));
    }

    private static boolean isNew(Engagement engagement) {
        return engagement.contacts() < ENOUGH_CONTACTS || engagement.contactDays() < ENOUGH_DAYS;
    }

    private static double sum(List<Part> parts) {
        return parts.stream().mapToDouble(part -> part.value() * part.weight()).sum();
    }

    private static double score(Relationship relationship, Engagement engagement, Instant now) {
        return sum(new Parts(relationship, engagement, now).all());
    }

    private static Band band(double score) {
        return score >= 75 ? Band.STRONG : score >= 50 ? Band.STEADY : score >= 25 ? Band.FADING : Band.POOR;
    }

    /** Against the same hour 30 days ago, with all that happened until the evening before (UTC). */
    private static @Nullable Double trend(Relationship relationship, double score, Instant now) {
        Instant then = now.minus(Duration.ofDays(TREND_DAYS));
        Engagement engagement = relationship.engagement().before(Engagement.dayOf(then));
        return isNew(engagement) ? null : score - score(relationship, engagement, then);
    }

    /** Whoever was spoken to in the last week needs no call. */
    private static @Nullable String wouldChange(Relationship relationship, double score, Instant now) {
        Engagement engagement = relationship.engagement();
        Instant lastLive = engagement.lastLive();
        if (band(score) == Band.STRONG || lastLive != null && lastLive.isAfter(now.minus(WEEK))) {
            return null;
        }
        long raised = Math.round(score(relationship, engagement.withCall(now), now));
        return raised > Math.round(score) ? "a call this week: " + raised : null;
    }
}
