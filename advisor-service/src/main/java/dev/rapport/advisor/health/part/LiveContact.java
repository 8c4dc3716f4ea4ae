package dev.rapport.advisor.health.part;

import dev.rapport.advisor.conversation.Engagement;
import java.time.Instant;

/** The share of live contact in what there was lately. */
public final class LiveContact implements HealthPart {
    /** People who talk and do things together stay close with fewer contacts than people who write. */
    private static final double MESSAGES_A_LIVE_CONTACT = 5;

    @Override
    public String name() {
        return "liveContact";
    }

    @Override
    public double value(Sight sight) {
        Engagement engagement = sight.engagement();
        double live = MESSAGES_A_LIVE_CONTACT * sight.lately(engagement.live());
        double all = live + sight.lately(engagement.theirs()) + sight.lately(engagement.ours());
        return all == 0 ? 0 : 100 * live / all;
    }

    @Override
    public String says(Sight sight) {
        Instant last = sight.engagement().live().last();
        return last == null
                ? "You and %s have only written to each other.".formatted(sight.name())
                : "You last met or spoke with %s on %s."
                        .formatted(sight.name(), sight.wording().day(last));
    }
}
