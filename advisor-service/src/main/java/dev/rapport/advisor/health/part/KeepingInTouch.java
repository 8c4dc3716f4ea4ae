package dev.rapport.advisor.health.part;

import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.health.StaysAlive;
import dev.rapport.contracts.touch.Meeting;
import java.time.Instant;
import java.util.Arrays;

/** The chance of a touch within 30 days. */
public final class KeepingInTouch implements HealthPart {
    /** Two gaps are no rhythm yet. */
    private static final int ENOUGH_DAYS = 4;

    @Override
    public String name() {
        return "keepingInTouch";
    }

    @Override
    public double value(Sight sight) {
        return 100 * StaysAlive.of(sight.engagement(), sight.now());
    }

    @Override
    public String says(Sight sight) {
        Engagement engagement = sight.engagement();
        Instant last = engagement.last();
        if (last == null) {
            return "You were never in contact.";
        }
        String touched = "%s on %s".formatted(lastTouch(sight, last), sight.when(last));
        int[] days = engagement.days();
        if (days.length < ENOUGH_DAYS) {
            return touched + ".";
        }
        String usually = engagement.contacts() == engagement.live().count() ? "speak" : "are in contact";
        int gap = medianGap(days);
        return "%s; you two usually %s %s."
                .formatted(touched, usually, gap == 1 ? "every day" : "every %d days".formatted(gap));
    }

    private static String lastTouch(Sight sight, Instant last) {
        Engagement engagement = sight.engagement();
        if (last.equals(engagement.live().last())) {
            boolean met = sight.relationship().meetings().known().stream()
                    .anyMatch(meeting -> meeting.held()
                            && meeting.mode() == Meeting.Mode.IN_PERSON
                            && meeting.startsAt().equals(last));
            return met ? "You last met" : "You last spoke";
        }
        return last.equals(engagement.theirs().last())
                ? "The last touch was a message from %s".formatted(sight.name())
                : "The last touch was a message of yours";
    }

    private static int medianGap(int[] days) {
        int[] gaps = new int[days.length - 1];
        for (int at = 0; at < gaps.length; at++) {
            gaps[at] = days[at + 1] - days[at];
        }
        Arrays.sort(gaps);
        return gaps[gaps.length / 2];
    }
}
