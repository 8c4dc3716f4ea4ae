package dev.rapport.advisor.text.phrase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the automaton that finds the needed words of phrases in one pass. They are written in ASCII. */
final class NeededWords {
    static final int ASCII = 128;

    private final List<Node> nodes = new ArrayList<>();
    private final int quiet;

    NeededWords(Collection<Phrase> all) {
        add();
        for (Phrase phrase : all) {
            phrase.needs().forEach(word -> add(word, phrase));
        }
        complete();
        nodes.sort(Comparator.comparing(node -> !node.ending.isEmpty()));
        quiet = (int) nodes.stream().filter(node -> node.ending.isEmpty()).count();
        for (int number = 0; number < nodes.size(); number++) {
            nodes.get(number).number = number;
        }
    }

    /** The nodes before this one end no needed word; the first of them has read nothing. */
    int quiet() {
        return quiet;
    }

    /** @param phrase the number of the one that needs a word of this length */
    record Need(int phrase, int length) {}

    /** The beginning of needed words. */
    private static final class Node {
        private int number;
        private final @Nullable Node[] next = new Node[ASCII];
        private final List<Need> ending = new ArrayList<>();
        /** The longest other beginning that this one ends with. */
        private @Nullable Node shorter;
    }

    /** After each node and unit the next node: a row of units for each node. */
    short[] next() {
        short[] next = new short[nodes.size() * ASCII];
        for (Node node : nodes) {
            for (int unit = 0; unit < ASCII; unit++) {
                next[node.number * ASCII + unit] = (short) Objects.requireNonNull(node.next[unit]).number;
            }
        }
        return next;
    }

    /** Of each node behind the quiet ones, who needs the words that end there. */
    Need[][] needs() {
        return nodes.stream()
                .skip(quiet)
                .map(node -> node.ending.toArray(Need[]::new))
                .toArray(Need[][]::new);
    }

    private Node add() {
        if (nodes.size() > Short.MAX_VALUE) {
            throw new IllegalStateException("too many needed words");
        }
        nodes.add(new Node());
        return nodes.getLast();
    }

    private void add(String word, Phrase phrase) {
        Node node = nodes.getFirst();
        for (int at = 0; at < word.length(); at++) {
            char unit = word.charAt(at);
            Node after = node.next[unit];
            if (after == null) {
                after = add();
                node.next[unit] = after;
            }
            node = after;
        }
        node.ending.add(new Need(phrase.number(), word.length()));
    }

    /** Where no word goes on, the longest ending of what was read goes on that begins another. */
    private void complete() {
        Node root = nodes.getFirst();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.remove();
            Node shorter = node.shorter;
            for (int unit = 0; unit < ASCII; unit++) {
                Node after = node.next[unit];
                Node otherwise = shorter == null ? root : Objects.requireNonNull(shorter.next[unit]);
                if (after == null) {
                    node.next[unit] = otherwise;
                } else {
                    after.shorter = otherwise;
                    after.ending.addAll(otherwise.ending);
                    open.add(after);
                }
            }
        }
    }
}
