package dev.rapport.advisor.text.model;

import dev.rapport.advisor.text.Units;
import dev.rapport.advisor.text.Words;
import dev.rapport.advisor.text.model.Concepts.Meant;
import java.util.Arrays;

/**
 * What the model looks at in a sentence, as numbers below {@link #MOST}: words and concepts, alone and in a row; pairs of
 * concepts, wherever they stand; marks; and pieces of words, for typos and forms, which count less. Built in one pass over the
 * units and used again for the next sentence: not by two threads at a time.
 */
public final class Features {
    public static final int MOST = 1 << 17;
    /** Of a piece of a word, where a word counts 1. */
    public static final float PIECE = 0.2f;

    private static final int LAST = MOST - 1;
    /** No sentence has more words that matter, and none has more features. */
    private static final int MOST_WORDS = 120;

    private static final int MOST_FOUND = 4_096;
    /** Most sentences have fewer. */
    private static final int USUAL = 256;

    private static final int LINK = 0x51ed270b;
    private static final int NUMBER = 0x2545f491;
    private static final int START = 0x0badf00d;
    private static final int END = 0x7f4a7c15;
    private static final Meant NOTHING = new Meant(0, 0);

    private final int[] words = new int[MOST_WORDS + 2];
    private final Meant[] meant = new Meant[MOST_WORDS + 2];
    private final int[] concepts = new int[128];
    private int[] found = new int[USUAL];
    private int[] pieces = new int[USUAL];
    private int wordCount;
    private int foundCount;
    private int pieceCount;

    /** Reads a sentence of a text made plain. */
    public void read(char[] plain, int from, int to) {
        wordCount = 0;
        foundCount = 0;
        pieceCount = 0;
        word(START, NOTHING);
        int at = from;
        while (at < to && wordCount <= MOST_WORDS) {
            if (Units.isWord(plain[at])) {
                at = token(plain, at, to);
            } else {
                mark(plain[at]);
                at++;
            }
        }
        word(END, NOTHING);
        rows();
        pairs();
        add(7, Math.min(wordCount / 4, 6));
        scramble(found, foundCount);
        scramble(pieces, pieceCount);
    }

    /** What was found, pieces apart. */
    public int[] found() {
        return Arrays.copyOf(found, foundCount);
    }

    public int[] pieces() {
        return Arrays.copyOf(pieces, pieceCount);
    }

    /** What a sum of weights is multiplied with, so that long sentences do not outweigh short ones. */
    public float share() {
        return Shares.of(foundCount, pieceCount);
    }

    /** Adds up the weights of all that was found, for each label. @param sums is written */
    void addUp(Rows weights, float[] sums) {
        float share = share();
        int[] whole = weights.sum(found, foundCount);
        int[] small = weights.sum(pieces, pieceCount);
        for (int label = 0; label < sums.length; label++) {
            sums[label] = (whole[label] + PIECE * small[label]) * share;
        }
    }

    /** A word, a number or a link; where it ends. */
    private int token(char[] plain, int from, int to) {
        int at = from;
        boolean number = true;
        boolean link = false;
        int hash = 0;
        while (at < to && (isSmall(plain[at]) || belongs(plain, at, to))) {
            char unit = plain[at];
            if (isSmall(unit)) {
                number = false;
            } else {
                number &= unit >= '0' && unit <= '9' || unit == '.' || unit == ':';
                link |= unit == '/' || unit == '.' && at + 1 < to && Units.isLetter(plain[at + 1]);
            }
            hash = hash * Words.HASHED + unit;
            at++;
        }
        if (link && at - from > 4) {
            while (at < to && plain[at] > ' ') {
                at++;
            }
            word(LINK, NOTHING);
        } else if (number && at - from > 1) {
            word(NUMBER, NOTHING);
        } else {
            word(scramble(hash), Concepts.ALL.of(plain, from, at, hash));
            pieces(plain, from, at);
        }
        return at;
    }

    /** Nearly all units are. */
    private static boolean isSmall(char unit) {
        return unit >= 'a' && unit <= 'z';
    }

    private static boolean belongs(char[] plain, int at, int to) {
        char unit = plain[at];
        if (Units.isWord(unit)) {
            return true;
        }
        if (at + 1 == to) {
            return false;
        }
        boolean scheme = unit == ':' && at + 2 < to && plain[at + 1] == '/' && plain[at + 2] == '/';
        boolean inside = Units.isWord(plain[at + 1])
                && (unit == '\'' || unit == '-' || unit == '.' || unit == '/' || unit == ':');
        return inside || scheme || unit == '/' && plain[at + 1] == '/';
    }

    private void mark(char unit) {
        if (unit > ' ' && unit != ',' && unit != '.' && unit != '\'') {
            add(13, unit < 0x2000 ? unit : unit & 0xff00);
        }
    }

    private void word(int hash, Meant concepts) {
        if (wordCount < words.length) {
            words[wordCount] = hash;
            meant[wordCount] = concepts;
            wordCount++;
        }
    }

    /** Three to five units in a row, the ends of the word among them. */
    private void pieces(char[] plain, int from, int to) {
        if (to - from < 4) {
            return;
        }
        char first = '_';
        char second = plain[from];
        char third = plain[from + 1];
        char fourth = plain[from + 2];
        for (int start = from - 1; start + 2 <= to; start++) {
            int hash = (first * 31 + second) * 31 + third;
            piece(19, hash);
            if (start + 3 <= to) {
                hash = hash * 31 + fourth;
                piece(20, hash);
            }
            char fifth = start + 4 < to ? plain[start + 4] : '_';
            if (start + 4 <= to) {
                piece(21, hash * 31 + fifth);
            }
            first = second;
            second = third;
            third = fourth;
            fourth = fifth;
        }
    }

    private void piece(int kind, int hash) {
        if (pieceCount == pieces.length) {
            if (pieceCount == MOST_FOUND) {
                return;
            }
            pieces = Arrays.copyOf(pieces, 2 * pieceCount);
        }
        pieces[pieceCount++] = mix(kind, hash);
    }

    private void rows() {
        for (int at = 0; at < wordCount; at++) {
            add(1, words[at]);
            addConcepts(meant[at], 2, 0);
            if (at + 1 < wordCount) {
                add(3, words[at] * 31 + words[at + 1]);
                together(at, at + 1, 4);
            }
            if (at + 2 < wordCount) {
                add(5, (words[at] * 31 + words[at + 1]) * 31 + words[at + 2]);
                add(6, words[at] * 31 + words[at + 2]);
                together(at, at + 2, 8);
            }
        }
    }

    /** The concepts of two words that are near each other, with each other and with the other word. */
    private void together(int first, int second, int kind) {
        for (long left = meant[first].first(); left != 0; left &= left - 1) {
            int concept = Long.numberOfTrailingZeros(left);
            addConcepts(meant[second], kind, concept * 1000);
            add(kind + 20, concept * 31 + words[second]);
        }
        for (long left = meant[first].second(); left != 0; left &= left - 1) {
            int concept = 64 + Long.numberOfTrailingZeros(left);
            addConcepts(meant[second], kind, concept * 1000);
            add(kind + 20, concept * 31 + words[second]);
        }
        addConcepts(meant[second], kind + 30, words[first] * 31);
    }

    private void addConcepts(Meant some, int kind, int with) {
        for (long left = some.first(); left != 0; left &= left - 1) {
            add(kind, with + Long.numberOfTrailingZeros(left));
        }
        for (long left = some.second(); left != 0; left &= left - 1) {
            add(kind, with + 64 + Long.numberOfTrailingZeros(left));
        }
    }

    private void pairs() {
        long first = 0;
        long second = 0;
        for (int at = 0; at < wordCount; at++) {
            first |= meant[at].first();
            second |= meant[at].second();
        }
        int many = 0;
        for (long left = first; left != 0; left &= left - 1) {
            concepts[many++] = Long.numberOfTrailingZeros(left);
        }
        for (long left = second; left != 0; left &= left - 1) {
            concepts[many++] = 64 + Long.numberOfTrailingZeros(left);
        }
        for (int one = 0; one < many; one++) {
            for (int other = one + 1; other < many; other++) {
                add(40, concepts[one] * 1000 + concepts[other]);
            }
        }
    }

    private void add(int kind, int value) {
        if (foundCount == found.length) {
            if (foundCount == MOST_FOUND) {
                return;
            }
            found = Arrays.copyOf(found, 2 * foundCount);
        }
        found[foundCount++] = mix(kind, value);
    }

    /** Still to be scrambled. */
    private static int mix(int kind, int value) {
        return value * 0x9e3779b1 + kind * 0x85ebca6b;
    }

    /** All at once, so that the compiler does several in one step. */
    private static void scramble(int[] mixed, int count) {
        for (int at = 0; at < count; at++) {
            mixed[at] = scramble(mixed[at]) & LAST;
        }
    }

    private static int scramble(int value) {
        int mixed = value ^ value >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
