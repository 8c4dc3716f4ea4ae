package dev.rapport.advisor.text.phrase;

import dev.rapport.advisor.text.Sentences;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that are looked for in the same texts. The words that they need are found in one pass, so that of all their patterns only
 * the few are tried that may match.
 */
public final class Phrases {
    private final List<Phrase> all;
    /** Of their numbers, which lie side by side or nearly so. */
    private final int lowest;

    private final int highest;
    private final NeededWords words;

    public Phrases(List<Phrase> all) {
        this.all = List.copyOf(all);
        this.lowest = all.stream().mapToInt(Phrase::number).min().orElse(0);
        this.highest = all.stream().mapToInt(Phrase::number).max().orElse(0);
        this.words = new NeededWords(all);
    }

    /** Whether one of them stands in a text in small letters. */
    public boolean anyIn(String plain) {
        return anyIn(plain, plain);
    }

    /** As above, where capitals may count. @param plain the text made plain */
    public boolean anyIn(String plain, String text) {
        return in(plain, text).any(all);
    }

    /** What of them stands in a text. @param plain the text made plain */
    public Found in(String plain, String text) {
        Found found = new Found(plain, text, lowest, highest);
        words.find(plain.toCharArray(), found::mayHave);
        return found;
    }

    /** The phrases in a text: each is looked for when it is asked for, where its words stand. */
    public static final class Found {
        private final String plain;
        private final String text;
        private final int lowest;
        private final @Nullable Places[] needed;
        private @Nullable Sentences sentences;

        private Found(String plain, String text, int lowest, int highest) {
            this.plain = plain;
            this.text = text;
            this.lowest = lowest;
            this.needed = new Places[highest - lowest + 1];
        }

        private void mayHave(int[] phrases, int at) {
            for (int phrase : phrases) {
                Places places = needed[phrase - lowest];
                if (places == null) {
                    places = new Places();
                    needed[phrase - lowest] = places;
                }
                places.add(at);
            }
        }

        public Optional<Span> first(Phrase phrase) {
            Places places = needed[phrase.number() - lowest];
            return places == null ? Optional.empty() : phrase.find(sentences(), plain, text, places.all, places.count);
        }

        /** Those of the plain text. */
        public Sentences sentences() {
            Sentences known = sentences == null ? new Sentences(plain) : sentences;
            sentences = known;
            return known;
        }

        public boolean has(Phrase phrase) {
            return first(phrase).isPresent();
        }

        public boolean any(List<Phrase> phrases) {
            for (Phrase phrase : phrases) {
                if (has(phrase)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Places {
        private int[] all = new int[4];
        private int count;

        private void add(int place) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count++] = place;
        }
    }
}
