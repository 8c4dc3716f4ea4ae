package dev.rapport.advisor.text.phrase;

import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.Sentences;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which people say something.
 *
 * @param number no other phrase has it
 * @param says what a text with it does, after "It" and with {@code %s} for the contact's name
 * @param needs no match without one of these in its sentence: {@link Phrases} looks for them first, since that is quick
 * @param pattern for a sentence of a {@link Plain} text; what its group {@code name} matches, where it has one, is written with
 *     a capital. Repetitions are bounded, so that no text takes long
 * @param openings where a match may begin
 * @param named the pattern has that group
 */
public record Phrase(int number, String says, List<String> needs, Pattern pattern, Openings openings, boolean named) {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** One that only gives something away. @param needs words with {@code |} between them */
    public static Phrase hint(String needs, String pattern) {
        return of("gives something away", needs, pattern);
    }

    /** @param needs words with {@code |} between them */
    public static Phrase of(String says, String needs, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new Phrase(
                NUMBERS.getAndIncrement(),
                says,
                List.of(needs.split("\\|")),
                compiled,
                new Openings(compiled),
                pattern.contains("(?<name>"));
    }

    /** The first match in a sentence that has a needed word. @param places of those words, rising; so many count */
    Optional<Span> find(Sentences sentences, String plain, String text, int[] places, int count) {
        Matcher matcher = null;
        int from = 0;
        for (int place = 0; place < count; place++) {
            int at = places[place];
            if (at < from) {
                continue;
            }
            int end = sentences.endOf(at);
            int start = Math.max(from, sentences.startOf(at));
            for (int next = openings.next(plain, start, end); next < end; next = openings.next(plain, start, end)) {
                matcher = matcher == null ? matcher(plain) : matcher;
                boolean matches = matcher.region(next, end).lookingAt();
                if (matches && (!named || Character.isUpperCase(text.charAt(matcher.start("name"))))) {
                    return Optional.of(new Span(matcher.start(), matcher.end()));
                }
                start = matches ? matcher.end() : next + 1;
            }
            from = Math.max(end, at + 1);
        }
        return Optional.empty();
    }

    private Matcher matcher(String plain) {
        return pattern.matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
