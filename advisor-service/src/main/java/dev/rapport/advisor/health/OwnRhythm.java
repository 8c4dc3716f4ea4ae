package dev.rapport.advisor.health;

/**
 * How likely two people who have been silent for a while are to be in touch within 30 days, by the silences that they have
 * broken before: of all gaps between their days of contact that were longer than this one, the share that ended within 30
 * days from there. To these gaps are added four imagined ones that end as gaps between people usually do, sooner the younger
 * they are (a power law with exponent one half), so that the young are judged by what is usual and the old by what they do.
 *
 * <p>The longer a silence lasts, the less likely it is to be broken: the chance is the least that it has been since the last
 * contact, also for those whose rhythm would make the day of their next contact more likely than the days before it.
 */
final class OwnRhythm {
    /** In days. */
    private static final int HORIZON = 30;

    private static final double IMAGINED = 4;

    /** How many gaps were at least this long, by their length in days. */
    private final int[] atLeast;

    /** @param days with a contact, rising */
    OwnRhythm(int[] days) {
        int longest = 0;
        for (int at = 1; at < days.length; at++) {
            longest = Math.max(longest, days[at] - days[at - 1]);
        }
        atLeast = new int[longest + 2];
        for (int at = 1; at < days.length; at++) {
            atLeast[days[at] - days[at - 1]]++;
        }
        for (int length = longest; length > 0; length--) {
            atLeast[length] += atLeast[length + 1];
        }
    }

    /** From 0 to 1, neither included. @param silence in days since the last contact */
    double chance(double silence) {
        int whole = (int) silence;
        double least = chance(whole, silence);
        for (int day = 0; day < Math.min(whole, atLeast.length); day++) {
            least = Math.min(least, chance(day, day + 1));
        }
        return least;
    }

    private double chance(int whole, double silence) {
        double longer = longerThan(whole);
        double ended = longer - longerThan(whole + HORIZON);
        double usual = 1 - Math.sqrt((silence + 1) / (silence + 1 + HORIZON));
        return (ended + IMAGINED * usual) / (longer + IMAGINED);
    }

    private int longerThan(int days) {
        return days + 1 < atLeast.length ? atLeast[days + 1] : 0;
    }
}
