package dev.rapport.touchpoint.touch;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which words a touch is found: those of its texts, and those that somebody types. No language is assumed. Pure functions. */
public final class Words {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Words behind these are not found. */
    private static final int MOST_CHARACTERS = 100_000;
    /** PostgreSQL keeps no word of more than 2,046 bytes. */
    private static final int LONGEST = 500;

    private Words() {}

    /** @param texts of a touch; @return in the form of a {@code tsvector}: each once, with a space between them */
    public static String of(Collection<String> texts) {
        return texts.stream().flatMap(Words::words).distinct().collect(Collectors.joining(" "));
    }

    /** In the form of a {@code tsquery}: all of the words, each also as the beginning of a longer one. Empty when there are none. */
    public static String query(String typed) {
        return words(typed).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    private static Stream<String> words(String text) {
        String read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        return NO_WORD.splitAsStream(
                        Normalizer.normalize(read, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)));
    }
}
