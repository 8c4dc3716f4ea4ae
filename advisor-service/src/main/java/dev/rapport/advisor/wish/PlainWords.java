package dev.rapport.advisor.wish;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a short text by which two such texts are found to speak of the same: in lower case, without those that say
 * nothing, and of each no more than its first letters, so that a designer is found by design.
 */
public final class PlainWords {
    private static final int SHORTEST = 4;
    private static final int LETTERS = 6;
    private static final Set<String> SAY_NOTHING = Set.of(
            "about",
            "advice",
            "also",
            "and",
            "any",
            "anybody",
            "anyone",
            "best",
            "expert",
            "find",
            "firm",
            "firms",
            "for",
            "from",
            "good",
            "great",
            "have",
            "help",
            "helps",
            "into",
            "large",
            "like",
            "look",
            "looking",
            "looks",
            "make",
            "more",
            "need",
            "needs",
            "new",
            "offer",
            "offers",
            "other",
            "people",
            "person",
            "service",
            "services",
            "small",
            "some",
            "somebody",
            "someone",
            "something",
            "team",
            "that",
            "their",
            "them",
            "there",
            "they",
            "thing",
            "this",
            "time",
            "very",
            "want",
            "wants",
            "what",
            "when",
            "which",
            "who",
            "with",
            "work",
            "would",
            "your");

    private PlainWords() {}

    public static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (bare.length() >= SHORTEST && !SAY_NOTHING.contains(word) && !SAY_NOTHING.contains(bare)) {
                words.add(bare.substring(0, Math.min(LETTERS, bare.length())));
            }
        }
        return words;
    }
}
