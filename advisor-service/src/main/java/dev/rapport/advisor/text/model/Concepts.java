package dev.rapport.advisor.text.model;

import dev.rapport.advisor.text.Words;
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

    private final Words<Meant> words;

    private Concepts(Map<String, Meant> listed) {
        words = new Words<>(listed);
    }

    /** The concepts of a word, or of what it is a form of. @param hash the word's */
    Meant of(char[] plain, int from, int to, int hash) {
        int length = to - from;
        Meant meant = words.find(plain, from, to, hash);
        if (meant == null && length > 4 && ends(plain, to, "s")) {
            meant = words.find(plain, from, to - 1);
        }
        if (meant == null && length > 5 && ends(plain, to, "ed")) {
            meant = words.find(plain, from, to - 2);
        }
        if (meant == null && length > 6 && ends(plain, to, "ing")) {
            meant = words.find(plain, from, to - 3);
        }
        return meant == null ? Meant.NOTHING : meant;
    }

    private static boolean ends(char[] plain, int to, String ending) {
        for (int at = 0; at < ending.length(); at++) {
            if (plain[to - ending.length() + at] != ending.charAt(at)) {
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
