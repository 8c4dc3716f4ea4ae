package dev.rapport.advisor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of words that are looked up where they stand in a text, without cutting them out. */
public final class Words<T> {
    /** A word's hash is the sum of its units, each times this to the power of how many follow. */
    public static final int HASHED = 31;

    private static final int ROOM = 8;

    private final int mask;
    private final @Nullable String[] words;
    private final List<@Nullable T> meanings;
    private final int longest;

    public Words(Map<String, T> listed) {
        int room = Integer.highestOneBit(Math.max(1, listed.size())) * ROOM;
        mask = room - 1;
        words = new String[room];
        longest = listed.keySet().stream().mapToInt(String::length).max().orElse(0);
        meanings = new ArrayList<>();
        for (int place = 0; place < room; place++) {
            meanings.add(null);
        }
        listed.forEach((word, meaning) -> {
            char[] units = word.toCharArray();
            int place = place(units, 0, units.length, hash(units, 0, units.length));
            words[place] = word;
            meanings.set(place, meaning);
        });
    }

    /** What the table says of the word between these places; null when it is not in it. */
    public @Nullable T find(char[] plain, int from, int to) {
        return find(plain, from, to, hash(plain, from, to));
    }

    /** The same for whoever knows the hash. */
    public @Nullable T find(char[] plain, int from, int to, int hash) {
        return to - from > longest ? null : meanings.get(place(plain, from, to, hash));
    }

    private static int hash(char[] plain, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * HASHED + plain[at];
        }
        return hash;
    }

    /** Where the word is, or would be. */
    private int place(char[] plain, int from, int to, int hash) {
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
}
