package dev.rapport.advisor.text.phrase;

import dev.rapport.advisor.text.Units;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where matches of a pattern may begin, by the unit there and by whether a word goes on: at few places. The pattern itself is
 * asked, once: it may begin with what matches, and with what might if more were to follow.
 */
final class Openings {
    private static final int ASCII = 128;

    /** For each unit, whether a match may begin with it: inside a word, and elsewhere. */
    private final boolean[] inside;

    private final boolean[] elsewhere;

    Openings(Pattern pattern) {
        inside = units(pattern, List.of("x"));
        elsewhere = units(pattern, List.of("", " "));
    }

    /** The next place at which a match may begin; {@code to} when there is none before it. */
    int next(String plain, int from, int to) {
        boolean goesOn = from > 0 && Units.isWord(plain.charAt(from - 1));
        for (int at = from; at < to; at++) {
            char unit = plain.charAt(at);
            if (unit >= ASCII || (goesOn ? inside : elsewhere)[unit]) {
                return at;
            }
            goesOn = Units.isWord(unit);
        }
        return to;
    }

    private static boolean[] units(Pattern pattern, List<String> contexts) {
        boolean[] units = new boolean[ASCII];
        Matcher matcher = pattern.matcher("").useTransparentBounds(true).useAnchoringBounds(false);
        for (char unit = 0; unit < ASCII; unit++) {
            for (String before : contexts) {
                matcher.reset(before + unit).region(before.length(), before.length() + 1);
                units[unit] |= matcher.lookingAt() || matcher.hitEnd();
            }
        }
        return units;
    }
}
