package dev.rapport.advisor.text;

import dev.rapport.contracts.outbound.Finding.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sentences of a text made plain. A line ends one too; a stop inside a link ends none. */
public final class Sentences {
    private static final int USUAL = 16;

    private final String plain;
    /** Where each ends, behind its stops or before the line's break, and the next begins: rising, the last of them the text's end. */
    private int[] ends = new int[USUAL];

    private int count;

    public Sentences(String plain) {
        this.plain = plain;
        for (int at = 0; at < plain.length(); at++) {
            if (plain.charAt(at) == '\n') {
                end(at);
            } else if (ends(at) && (at + 1 == plain.length() || !ends(at + 1))) {
                end(at + 1);
            }
        }
        end(plain.length());
    }

    private void end(int at) {
        if (at == 0 || count > 0 && ends[count - 1] == at) {
            return;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = at;
    }

    /** All that say something, each with its stop and without the space around it. */
    public List<Span> all() {
        List<Span> sentences = new ArrayList<>(count);
        for (int sentence = 0; sentence < count; sentence++) {
            add(sentence == 0 ? 0 : ends[sentence - 1], ends[sentence], sentences);
        }
        return sentences;
    }

    /** What was found, with the rest of its sentence. */
    public Span around(Span found) {
        int start = found.start();
        while (start < found.end() && !Units.isWord(plain.charAt(start))) {
            start++;
        }
        int end = Math.max(found.end(), start);
        boolean whole = end > start && ends(end - 1);
        return new Span(start, whole ? end : endOf(Math.max(start, end - 1)));
    }

    /** Where the sentence begins that a place is in; a line's break belongs to the sentence behind it. */
    public int startOf(int at) {
        int sentence = sentence(at);
        return sentence == 0 ? 0 : ends[sentence - 1];
    }

    /** Where the sentence ends that a place is in, behind its stops. */
    public int endOf(int at) {
        return count == 0 ? at : ends[Math.min(sentence(at), count - 1)];
    }

    private int sentence(int at) {
        int place = Arrays.binarySearch(ends, 0, count, at);
        return place < 0 ? -place - 1 : place + 1;
    }

    private void add(int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        boolean says = false;
        while (start < end && plain.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && plain.charAt(end - 1) <= ' ') {
            end--;
        }
        for (int at = start; at < end && !says; at++) {
            says = Units.isWord(plain.charAt(at));
        }
        if (says) {
            sentences.add(new Span(start, end));
        }
    }

    private boolean ends(int at) {
        return isStop(plain.charAt(at)) && (at + 1 == plain.length() || !Units.isWord(plain.charAt(at + 1)));
    }

    private static boolean isStop(char unit) {
        return unit == '!' || unit == '?' || unit == '.';
    }
}
