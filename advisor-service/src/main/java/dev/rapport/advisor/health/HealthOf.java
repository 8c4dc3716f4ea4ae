package dev.rapport.advisor.health;

import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.health.part.Goodwill;
import dev.rapport.advisor.health.part.HealthPart;
import dev.rapport.advisor.health.part.KeepingInTouch;
import dev.rapport.advisor.health.part.LiveContact;
import dev.rapport.advisor.health.part.PromisesKept;
import dev.rapport.advisor.health.part.Reciprocity;
import dev.rapport.advisor.health.part.Sight;
import dev.rapport.advisor.health.part.ValueGiven;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.contracts.relationship.Health.Band;
import dev.rapport.contracts.relationship.Health.Part;
import dev.rapport.contracts.relationship.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The health of a relationship at a moment. */
public final class HealthOf {
    private static final Goodwill GOODWILL = new Goodwill();
    private static final List<HealthPart> PARTS = List.of(
            new KeepingInTouch(), new LiveContact(), new Reciprocity(), new ValueGiven(), new PromisesKept(), GOODWILL);

    /** Fewer were not looked at when the model was fitted. */
    private static final int ENOUGH_CONTACTS = 3;
    /** Whatever was said in one day is one conversation, and a conversation is no relationship yet. */
    private static final int ENOUGH_DAYS = 2;

    private static final int TREND_DAYS = 30;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Relationship relationship;
    private final HealthWeights weights;

    private HealthOf(Relationship relationship, HealthWeights weights) {
        this.relationship = relationship;
        this.weights = weights;
    }

    /** With the weights that count unless a workspace has its own. */
    public static Health at(Relationship relationship, Instant now) {
        return at(relationship, HealthWeights.DEFAULT, now);
    }

    public static Health at(Relationship relationship, HealthWeights weights, Instant now) {
        return new HealthOf(relationship, weights).at(now);
    }

    private Health at(Instant now) {
        Engagement engagement = relationship.engagement();
        double staysAlive = StaysAlive.of(engagement, now);
        Sight sight = new Sight(relationship, engagement, now);
        if (isNew(engagement)) {
            // Goodwill can be lost before there is anything to call well or poor.
            List<Part> lost = GOODWILL.isLost(sight) ? List.of(weighed(GOODWILL, sight)) : List.of();
            return new Health(State.NEW, null, Band.NEW, null, staysAlive, lost, null);
        }
        List<Part> parts = PARTS.stream().map(part -> weighed(part, sight)).toList();
        double score = score(sight);
        return new Health(
                State.KNOWN, score, band(score), trend(score, now), staysAlive, parts, wouldChange(sight, score));
    }

    private static boolean isNew(Engagement engagement) {
        return engagement.contacts() < ENOUGH_CONTACTS || engagement.contactDays() < ENOUGH_DAYS;
    }

    private Part weighed(HealthPart part, Sight sight) {
        return part.weighed(sight, weights.of(part.name()));
    }

    private double score(Sight sight) {
        return PARTS.stream()
                .mapToDouble(part -> part.value(sight) * weights.of(part.name()))
                .sum();
    }

    /**
     * The score alone, of the same relationship at another moment, as it would be if nothing happened until then; null while
     * it is new. Much quicker than the whole health with its sentences.
     */
    public static @Nullable Double score(Relationship relationship, HealthWeights weights, Instant now) {
        Engagement engagement = relationship.engagement();
        return isNew(engagement)
                ? null
                : new HealthOf(relationship, weights).score(new Sight(relationship, engagement, now));
    }

    /** Of a score from 0 to 100; of null, which is a relationship that is new. */
    public static Band band(@Nullable Double score) {
        if (score == null) {
            return Band.NEW;
        }
        return score >= 75 ? Band.STRONG : score >= 50 ? Band.STEADY : score >= 25 ? Band.FADING : Band.POOR;
    }

    /**
     * The scores at earlier moments, as far as the relationship alone tells: with the contacts until the evening before (UTC)
     * and the costs until then. Null where it was new.
     */
    public static List<@Nullable Double> course(
            Relationship relationship, HealthWeights weights, List<Instant> moments) {
        HealthOf health = new HealthOf(relationship, weights);
        return moments.stream().<@Nullable Double>map(health::scoreThen).toList();
    }

    private @Nullable Double scoreThen(Instant then) {
        Engagement engagement = relationship.engagement().before(Engagement.dayOf(then));
        return isNew(engagement) ? null : score(new Sight(relationship, engagement, then));
    }

    /** Against the same hour 30 days ago. */
    private @Nullable Double trend(double score, Instant now) {
        Double then = scoreThen(now.minus(Duration.ofDays(TREND_DAYS)));
        return then == null ? null : score - then;
    }

    /** Whoever was spoken to in the last week needs no call; whose side lost the goodwill is let rest. */
    private @Nullable String wouldChange(Sight sight, double score) {
        Instant lastLive = sight.engagement().live().last();
        if (band(score) == Band.STRONG
                || lastLive != null && lastLive.isAfter(sight.now().minus(WEEK))
                || GOODWILL.isTheirs(sight)) {
            return null;
        }
        Engagement called = sight.engagement().withCall(sight.now());
        long raised = Math.round(score(new Sight(relationship, called, sight.now())));
        return raised > Math.round(score) ? "a call this week: " + raised : null;
    }
}
