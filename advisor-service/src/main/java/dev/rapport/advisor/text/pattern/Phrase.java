package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.Sentences;
import dev.rapport.contracts.model.Finding.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which people say something.
 *
 * @param says what a text with it does, after "It" and with {@code %s} for the contact's name
 * @param needs no match without one of these in its sentence: looked for first, since that is quick
 * @param pattern for a sentence of a {@link Plain} text; what its group {@code name} matches, where it has one, is written with
 *     a capital. Repetitions are bounded, so that no text takes long
 * @param named the pattern has that group
 */
record Phrase(String says, List<String> needs, Pattern pattern, boolean named) {

    /** @param needs words with {@code |} between them */
    static Phrase of(String says, String needs, String pattern) {
        return new Phrase(says, List.of(needs.split("\\|")), Pattern.compile(pattern), pattern.contains("(?<name>"));
    }

    Optional<Span> find(String plain, String text) {
        int[] next = new int[needs.size()];
        Arrays.fill(next, -1);
        Matcher matcher = null;
        int from = 0;
        int at = nearest(plain, from, next);
        while (at < plain.length()) {
            if (matcher == null) {
                matcher = pattern.matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
            }
            int end = Sentences.end(plain, at);
            matcher.region(Math.max(from, Sentences.start(plain, at)), end);
            while (matcher.find()) {
                if (!named || Character.isUpperCase(text.charAt(matcher.start("name")))) {
                    return Optional.of(new Span(matcher.start(), matcher.end()));
                }
            }
            from = Math.max(end, at + 1);
            at = nearest(plain, from, next);
        }
        return Optional.empty();
    }

    /** Where the first of the needed words is, from there on. @param next where each is, as far as it was looked for */
    private int nearest(String plain, int from, int[] next) {
        int nearest = plain.length();
        for (int need = 0; need < next.length; need++) {
            if (next[need] < from) {
                int at = plain.indexOf(needs.get(need), from);
                next[need] = at < 0 ? plain.length() : at;
            }
            nearest = Math.min(nearest, next[need]);
        }
        return nearest;
    }
}
