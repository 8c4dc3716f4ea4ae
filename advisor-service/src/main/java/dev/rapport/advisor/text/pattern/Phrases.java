package dev.rapport.advisor.text.pattern;

import dev.rapport.contracts.model.Finding.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that are looked for in the same texts. The words that they need are found in one pass (by the automaton of Aho and
 * Corasick), so that of all their patterns only the few are tried that may match.
 */
public final class Phrases {
    private static final int ASCII = 128;

    private final List<Phrase> all;
    private final Node root = new Node();
    /** Of their numbers, which lie side by side or nearly so. */
    private final int lowest;

    private final int highest;

    public Phrases(List<Phrase> all) {
        this.all = List.copyOf(all);
        this.lowest = all.stream().mapToInt(Phrase::number).min().orElse(0);
        this.highest = all.stream().mapToInt(Phrase::number).max().orElse(0);
        for (Phrase phrase : all) {
            phrase.needs().forEach(word -> add(word, phrase));
        }
        complete();
    }

    private void add(String word, Phrase phrase) {
        Node node = root;
        for (int at = 0; at < word.length(); at++) {
            Node after = node.next[word.charAt(at)];
            node = after == null ? node.begin(word.charAt(at)) : after;
        }
        node.ending.add(new Need(phrase.number(), word.length()));
    }

    /** Where no word goes on, the longest ending of what was read goes on that begins another. */
    private void complete() {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.remove();
            Node shorter = node.shorter;
            for (int unit = 0; unit < ASCII; unit++) {
                Node after = node.next[unit];
                Node otherwise = shorter == null ? root : shorter.next[unit];
                if (after == null) {
                    node.next[unit] = otherwise;
                } else {
                    after.shorter = otherwise;
                    after.ending.addAll(otherwise == null ? List.of() : otherwise.ending);
                    open.add(after);
                }
            }
            node.needs = node.ending.toArray(Need[]::new);
        }
    }

    /** Whether one of them stands in a text in small letters. */
    public boolean anyIn(String plain) {
        return anyIn(plain, plain);
    }

    boolean anyIn(String plain, String text) {
        return in(plain, text).any(all);
    }

    /** What of them stands in a text. @param plain the text made plain */
    Found in(String plain, String text) {
        Found found = new Found(plain, text, lowest, highest);
        Node node = root;
        int end = 0;
        for (char unit : plain.toCharArray()) {
            end++;
            Node after = unit < ASCII ? node.next[unit] : null;
            node = after == null ? root : after;
            for (Need need : node.needs) {
                found.mayHave(need.phrase - lowest, end - need.length);
            }
        }
        return found;
    }

    /** @param phrase its number */
    private record Need(int phrase, int length) {}

    /** The beginning of a needed word. They are written in ASCII. */
    private static final class Node {
        private final @Nullable Node[] next = new Node[ASCII];
        private final List<Need> ending = new ArrayList<>();
        private Need[] needs = {};
        /** The longest other beginning that this one ends with. */
        private @Nullable Node shorter;

        private Node begin(char unit) {
            Node after = new Node();
            next[unit] = after;
            return after;
        }
    }

    /** The phrases in a text: each is looked for when it is asked for, where its words stand. */
    static final class Found {
        private final String plain;
        private final String text;
        private final int lowest;
        private final @Nullable Places[] needed;

        private Found(String plain, String text, int lowest, int highest) {
            this.plain = plain;
            this.text = text;
            this.lowest = lowest;
            this.needed = new Places[highest - lowest + 1];
        }

        private void mayHave(int phrase, int place) {
            Places places = needed[phrase];
            if (places == null) {
                places = new Places();
                needed[phrase] = places;
            }
            places.add(place);
        }

        Optional<Span> first(Phrase phrase) {
            Places places = needed[phrase.number() - lowest];
            return places == null ? Optional.empty() : phrase.find(plain, text, places.all, places.count);
        }

        boolean has(Phrase phrase) {
            return first(phrase).isPresent();
        }

        boolean any(List<Phrase> phrases) {
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
