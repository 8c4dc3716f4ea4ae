package dev.rapport.advisor.health;

import dev.rapport.advisor.relationship.Engagement;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.model.Health.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The parts that a score is the sum of. */
final class Parts {
    /** People who talk and do things together stay close with fewer contacts than people who write. */
    private static final double MESSAGES_A_LIVE_CONTACT = 5;

    private final Relationship relationship;
    private final Engagement engagement;
    private final Instant now;
    private final Wording wording;
    private final String name;

    /** @param engagement of this relationship, as it stood or would stand at {@code now} */
    Parts(Relationship relationship, Engagement engagement, Instant now) {
        this.relationship = relationship;
        this.engagement = engagement;
        this.now = now;
        this.wording = Wording.utc(now);
        this.name = Wording.firstName(relationship.contact().displayName());
    }

    List<Part> all() {
        return List.of(keepingInTouch(), liveContact(), reciprocity());
    }

    private Part keepingInTouch() {
        return new Part("keepingInTouch", 100 * StaysAlive.of(engagement, now), 0.6, inTouch());
    }

    private String inTouch() {
        Instant first = engagement.first();
        Instant last = engagement.last();
        if (first == null || last == null) {
            return "You were never in contact.";
        }
        Duration ago = Duration.between(last, now);
        String distance = ago.toHours() < 24 ? "less than a day" : Wording.distance(ago);
        return "You were last in contact on %s, %s ago; there were %d contacts on %d days since %s."
                .formatted(
                        wording.day(last),
                        distance,
                        engagement.contacts(),
                        engagement.contactDays(),
                        wording.day(first));
    }

    /** The share of live contact in what there was lately: half of the weight after 90 days. */
    private Part liveContact() {
        Engagement.Decayed counts = engagement.decayed(now);
        double live = MESSAGES_A_LIVE_CONTACT * counts.live();
        double all = live + counts.theirs() + counts.ours();
        Instant last = engagement.lastLive();
        String says = last == null
                ? "You and %s have only written to each other.".formatted(name)
                : "You last met or spoke with %s on %s.".formatted(name, wording.day(last));
        return new Part("liveContact", all == 0 ? 0 : 100 * live / all, 0.2, says);
    }

    /** The lesser side beside the greater; a live contact counts for both. */
    private Part reciprocity() {
        Engagement.Decayed counts = engagement.decayed(now);
        double theirs = counts.theirs() + counts.live();
        double ours = counts.ours() + counts.live();
        double greater = Math.max(theirs, ours);
        String says = "%s wrote %s, and you %s; a meeting counts for both."
                .formatted(
                        Wording.sentence(name),
                        Wording.times(relationship.writing().byThem().count()),
                        Wording.times(relationship.writing().byUs().count()));
        return new Part("reciprocity", greater == 0 ? 0 : 100 * Math.min(theirs, ours) / greater, 0.2, says);
    }
}
