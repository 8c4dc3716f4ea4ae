package dev.rapport.advisor.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When people on both sides were in contact: meetings held and what they wrote themselves. Connections, and what machines
 * wrote, are none of it. Days are counted in UTC from 1970-01-01. The order in which contacts are added does not matter.
 */
public record Engagement(Touches live, Touches theirs, Touches ours) {
    public static final Engagement NONE = new Engagement(Touches.NONE, Touches.NONE, Touches.NONE);

    /** What a contact was: a meeting, or a message by either side. */
    public enum Kind {
        LIVE,
        THEIRS,
        OURS
    }

    public Engagement with(Kind kind, Instant at) {
        return switch (kind) {
            case LIVE -> new Engagement(live.with(at), theirs, ours);
            case THEIRS -> new Engagement(live, theirs.with(at), ours);
            case OURS -> new Engagement(live, theirs, ours.with(at));
        };
    }

    /** This and that of the same two, told apart: no contact may be in both. */
    public Engagement merge(Engagement other) {
        return new Engagement(live.merge(other.live), theirs.merge(other.theirs), ours.merge(other.ours));
    }

    /** As it would stand if they spoke at that moment. */
    public Engagement withCall(Instant at) {
        return with(Kind.LIVE, at);
    }

    /** As it would stand if we wrote at that moment. */
    public Engagement withMessage(Instant at) {
        return with(Kind.OURS, at);
    }

    public int contacts() {
        return live.count() + theirs.count() + ours.count();
    }

    /** The days with a contact of any kind, rising. */
    public int[] days() {
        return all().toArray();
    }

    public int contactDays() {
        return all().size();
    }

    private DaySet all() {
        return live.days().or(theirs.days()).or(ours.days());
    }

    /** The first contact; null when there was none. */
    public @Nullable Instant first() {
        return Touches.earlier(Touches.earlier(live.first(), theirs.first()), ours.first());
    }

    /** The last contact; null when there was none. */
    public @Nullable Instant last() {
        return Touches.later(Touches.later(live.last(), theirs.last()), ours.last());
    }

    /** As it stood when this day began; see {@link Touches#before}. */
    public Engagement before(int day) {
        return new Engagement(live.before(day), theirs.before(day), ours.before(day));
    }

    public static int dayOf(Instant moment) {
        return Touches.dayOf(moment);
    }
}
