package dev.rapport.advisor.health.part;

import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.conversation.Touches;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.wording.Wording;
import java.time.Duration;
import java.time.Instant;

/**
 * What the parts look at.
 *
 * @param engagement of this relationship, as it stood or would stand at {@code now}
 */
public record Sight(Relationship relationship, Engagement engagement, Instant now) {
    /** In days: what is lately. */
    private static final double HALF_LIFE = 90;

    Wording wording() {
        return Wording.utc(now);
    }

    /** How the contact is called in a sentence. */
    String name() {
        return Wording.firstName(relationship.contact().displayName());
    }

    /** The days with such a touch, of late: each counts half after 90 days. */
    double lately(Touches touches) {
        return touches.decayed(now, HALF_LIFE);
    }

    /** {@code 3 May, 41 days ago}. */
    String when(Instant moment) {
        Duration ago = Duration.between(moment, now);
        String distance = ago.toHours() < 24 ? "less than a day" : Wording.distance(ago);
        return "%s, %s ago".formatted(wording().day(moment), distance);
    }
}
