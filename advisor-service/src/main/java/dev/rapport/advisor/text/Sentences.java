package dev.rapport.advisor.text;

import dev.rapport.contracts.outbound.Finding.Span;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a text made plain. A line ends one too; a stop inside a link ends none. */
public final class Sentences {

    private Sentences() {}

    /** All of them, each with its stop and without the space around it. */
    public static List<Span> of(String plain) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < plain.length()) {
            char unit = plain.charAt(at);
            at++;
            if (unit == '\n') {
                add(plain, start, at - 1, sentences);
                start = at;
            } else if (isStop(unit) && ends(plain, at - 1)) {
                while (at < plain.length() && ends(plain, at)) {
                    at++;
                }
                add(plain, start, at, sentences);
                start = at;
            }
        }
        add(plain, start, plain.length(), sentences);
        return sentences;
    }

    /** What was found, with the rest of its sentence. */
    public static Span around(Span found, String plain) {
        int start = found.start();
        while (start < found.end() && !Units.isWord(plain.charAt(start))) {
            start++;
        }
        int end = Math.max(found.end(), start);
        boolean whole = end > start && ends(plain, end - 1);
        return new Span(start, whole ? end : end(plain, end));
    }

    /** Where the sentence begins that a place is in; a line's break belongs to the sentence behind it. */
    public static int start(String plain, int at) {
        int start = at;
        while (start > 0 && plain.charAt(start) != '\n' && !ends(plain, start - 1)) {
            start--;
        }
        return start;
    }

    /** Where the sentence ends that a place is in, behind its stops. */
    public static int end(String plain, int at) {
        int end = at;
        while (end < plain.length() && !ends(plain, end) && plain.charAt(end) != '\n') {
            end++;
        }
        while (end < plain.length() && ends(plain, end)) {
            end++;
        }
        return end;
    }

    private static void add(String plain, int from, int to, List<Span> sentences) {
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

    private static boolean ends(String plain, int at) {
        return isStop(plain.charAt(at)) && (at + 1 == plain.length() || !Units.isWord(plain.charAt(at + 1)));
    }

    private static boolean isStop(char unit) {
        return unit == '!' || unit == '?' || unit == '.';
    }
}
