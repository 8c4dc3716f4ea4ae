package dev.rapport.advisor.health.part;

import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.wording.Wording;

/** The lesser side beside the greater: days on which each wrote, and a live contact counts for both. */
public final class Reciprocity implements HealthPart {

    @Override
    public String name() {
        return "reciprocity";
    }

    @Override
    public double value(Sight sight) {
        Engagement engagement = sight.engagement();
        double live = sight.lately(engagement.live());
        double theirs = sight.lately(engagement.theirs()) + live;
        double ours = sight.lately(engagement.ours()) + live;
        double greater = Math.max(theirs, ours);
        return greater == 0 ? 0 : 100 * Math.min(theirs, ours) / greater;
    }

    @Override
    public String says(Sight sight) {
        Engagement engagement = sight.engagement();
        return "%s wrote %s, and you %s; a meeting counts for both."
                .formatted(
                        Wording.sentence(sight.name()),
                        Wording.times(engagement.theirs().count()),
                        Wording.times(engagement.ours().count()));
    }
}
