package dev.rapport.touchpoint.touch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** By which words a touch is found: those of its texts, and those that somebody types. No language is assumed. Pure functions. */
public final class Words {
    /** The general categories of letters, marks and numbers, each a bit. */
    private static final int IN_WORDS = bits(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER);
    /** Words behind these are not found. */
    private static final int MOST_CHARACTERS = 100_000;
    /** PostgreSQL keeps no word of more than 2,046 bytes. */
    private static final int LONGEST = 500;

    private Words() {}

    /** @param texts of a touch; @return in the form of a {@code tsvector}: each once, with a space between them */
    public static String of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> split(text, words::add));
        return String.join(" ", words);
    }

    /** In the form of a {@code tsquery}: all of the words, each also as the beginning of a longer one. Empty when there are none. */
    public static String query(String typed) {
        List<String> words = new ArrayList<>();
        split(typed, words::add);
        return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    /** By hand, and not by a pattern: of all that is done for a touch this once took the longest. */
    private static void split(String text, Consumer<String> words) {
        String read = Normalizer.normalize(
                        text.substring(0, Math.min(text.length(), MOST_CHARACTERS)), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        int begin = 0;
        int at = 0;
        while (at < read.length()) {
            int character = read.codePointAt(at);
            int next = at + Character.charCount(character);
            if (!inWord(character)) {
                word(read, begin, at, words);
                begin = next;
            }
            at = next;
        }
        word(read, begin, at, words);
    }

    private static void word(String read, int begin, int end, Consumer<String> words) {
        if (end > begin) {
            words.accept(read.substring(begin, Math.min(end, begin + LONGEST)));
        }
    }

    private static boolean inWord(int character) {
        return (IN_WORDS & 1 << Character.getType(character)) != 0;
    }

    private static int bits(byte... categories) {
        int bits = 0;
        for (byte category : categories) {
            bits |= 1 << category;
        }
        return bits;
    }
}
