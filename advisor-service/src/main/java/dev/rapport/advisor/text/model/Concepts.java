package dev.rapport.advisor.text.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which words mean much the same, as {@code concepts.txt} lists them: up to 128 concepts, and a word may have several. */
final class Concepts {
    static final String FILE = "concepts.txt";
    static final Concepts ALL = load();

    /** @param first concepts 0 to 63, a bit each; @param second 64 to 127 */
    record Meant(long first, long second) {
        private static final Meant NOTHING = new Meant(0, 0);

        private Meant with(int concept) {
            return concept < 64
                    ? new Meant(first | 1L << concept, second)
                    : new Meant(first, second | 1L << concept - 64);
        }
    }

    private final int mask;
    private final @Nullable String[] words;
    private final Meant[] meant;

    private Concepts(Map<String, Meant> listed) {
        int room = Integer.highestOneBit(listed.size()) * 8;
        mask = room - 1;
        words = new String[room];
        meant = new Meant[room];
        listed.forEach((word, concepts) -> {
            int at = place(word.toCharArray(), 0, word.length());
            words[at] = word;
            meant[at] = concepts;
        });
    }

    /** The concepts of a word, or of what it is a form of. */
    Meant of(char[] plain, int from, int to) {
        int at = place(plain, from, to);
        int length = to - from;
        if (words[at] == null && length > 4 && ends(plain, to, 's')) {
            at = place(plain, from, to - 1);
        }
        if (words[at] == null && length > 5 && ends(plain, to, 'e', 'd')) {
            at = place(plain, from, to - 2);
        }
        if (words[at] == null && length > 6 && ends(plain, to, 'i', 'n', 'g')) {
            at = place(plain, from, to - 3);
        }
        return words[at] == null ? Meant.NOTHING : meant[at];
    }

    /** Where the word is, or would be. */
    private int place(char[] plain, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + plain[at];
        }
        int place = (hash ^ hash >>> 15) & mask;
        String there = words[place];
        while (there != null && !same(there, plain, from, to)) {
            place = place + 1 & mask;
            there = words[place];
        }
        return place;
    }

    private static boolean same(String word, char[] plain, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        int at = 0;
        while (at < word.length() && word.charAt(at) == plain[from + at]) {
            at++;
        }
        return at == word.length();
    }

    private static boolean ends(char[] plain, int to, char... ending) {
        for (int at = 0; at < ending.length; at++) {
            if (plain[to - ending.length + at] != ending[at]) {
                return false;
            }
        }
        return true;
    }

    private static Concepts load() {
        Map<String, Meant> listed = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Concepts.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> concepts =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            for (int concept = 0; concept < concepts.size(); concept++) {
                String line = concepts.get(concept);
                for (String word : line.substring(line.indexOf('\t') + 1).split(" ")) {
                    listed.put(word, listed.getOrDefault(word, Meant.NOTHING).with(concept));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Concepts(listed);
    }
}
