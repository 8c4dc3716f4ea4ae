package dev.rapport.advisor.text.phrase;

import dev.rapport.advisor.text.Units;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where matches of a pattern may begin, by the unit there, the one behind it, and whether a word goes on: at very few places. The
 * pattern itself is asked, once for each unit that is met: it may begin with what matches, and with what might if more were to
 * follow.
 */
final class Openings {
    private static final int ASCII = 128;
    /** Stands for what is no unit of ASCII, or for nothing. */
    private static final char OTHER = ASCII;

    private static final List<String> INSIDE = List.of("x");
    private static final List<String> ELSEWHERE = List.of("", " ");

    private final Pattern pattern;
    /** By the unit that a match may begin with, inside a word; null for those that were not met yet. */
    private final @Nullable Seconds[] inside = new Seconds[ASCII];

    private final @Nullable Seconds[] elsewhere = new Seconds[ASCII];

    Openings(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * What may follow the first unit of a match.
     *
     * @param some a match may begin with that unit, whatever follows
     * @param low units 0 to 63, a bit each; @param high 64 to 127
     */
    private record Seconds(boolean some, long low, long high) {
        private static final Seconds NONE = new Seconds(false, 0, 0);

        private boolean has(char unit) {
            return unit >= OTHER ? some : ((unit < Long.SIZE ? low : high) >>> unit & 1) != 0;
        }
    }

    /** The next place at which a match may begin; {@code to} when there is none before it. */
    int next(String plain, int from, int to) {
        boolean goesOn = from > 0 && Units.isWord(plain.charAt(from - 1));
        for (int at = from; at < to; at++) {
            char unit = plain.charAt(at);
            if (unit >= ASCII || seconds(unit, goesOn).has(at + 1 < plain.length() ? plain.charAt(at + 1) : OTHER)) {
                return at;
            }
            goesOn = Units.isWord(unit);
        }
        return to;
    }

    /** Two threads that ask at once find the same. */
    private Seconds seconds(char first, boolean goesOn) {
        @Nullable Seconds[] known = goesOn ? inside : elsewhere;
        Seconds seconds = known[first];
        if (seconds == null) {
            seconds = ask(String.valueOf(first), goesOn ? INSIDE : ELSEWHERE);
            known[first] = seconds;
        }
        return seconds;
    }

    private Seconds ask(String first, List<String> contexts) {
        if (!mayBegin(first, contexts)) {
            return Seconds.NONE;
        }
        long low = 0;
        long high = 0;
        for (char second = 0; second < ASCII; second++) {
            if (mayBegin(first + second, contexts)) {
                low |= second < Long.SIZE ? 1L << second : 0;
                high |= second < Long.SIZE ? 0 : 1L << second;
            }
        }
        return new Seconds(true, low, high);
    }

    private boolean mayBegin(String units, List<String> contexts) {
        Matcher matcher = pattern.matcher("").useTransparentBounds(true).useAnchoringBounds(false);
        for (String before : contexts) {
            matcher.reset(before + units).region(before.length(), before.length() + units.length());
            if (matcher.lookingAt() || matcher.hitEnd()) {
                return true;
            }
        }
        return false;
    }
}
