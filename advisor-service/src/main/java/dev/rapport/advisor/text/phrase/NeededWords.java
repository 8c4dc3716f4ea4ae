package dev.rapport.advisor.text.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The words that phrases need, written in ASCII, and how they are found in a text: nearly everywhere the next three units tell that
 * none begins there, and each place is looked at without waiting for the one before it. Elsewhere a tree of the words tells which do.
 */
final class NeededWords {
    private static final int ASCII = 128;
    private static final int TOLD_APART = 1 << 13;
    private static final int[] NOBODY = {};

    /** A bit for each three units that a word begins with, by their {@link #hash}. */
    private final long[] beginnings = new long[TOLD_APART / Long.SIZE];
    /** The units that a word of one or two begins with. */
    private final boolean[] shortOnes = new boolean[ASCII];
    /** After each node of the tree and unit the next node, a row of units for each node; 0, the root, where no word goes on. */
    private final short[] next;
    /** Of each node the numbers of those who need the word that ends there. */
    private final int[][] needs;

    /** Is told what was found. */
    interface Finder {
        /** @param phrases the numbers of those who need the word that begins at this place */
        void found(int[] phrases, int at);
    }

    NeededWords(Collection<Phrase> all) {
        List<Node> nodes = new ArrayList<>(List.of(new Node()));
        for (Phrase phrase : all) {
            for (String word : phrase.needs()) {
                add(word, phrase.number(), nodes);
                addBeginning(word);
            }
        }
        next = new short[nodes.size() * ASCII];
        needs = new int[nodes.size()][];
        for (int node = 0; node < nodes.size(); node++) {
            System.arraycopy(nodes.get(node).next, 0, next, node * ASCII, ASCII);
            List<Integer> phrases = nodes.get(node).phrases;
            needs[node] = phrases.isEmpty()
                    ? NOBODY
                    : phrases.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** The beginning of words. */
    private static final class Node {
        private final short[] next = new short[ASCII];
        private final List<Integer> phrases = new ArrayList<>();
    }

    private static void add(String word, int phrase, List<Node> nodes) {
        Node node = nodes.getFirst();
        for (int at = 0; at < word.length(); at++) {
            char unit = word.charAt(at);
            if (node.next[unit] == 0) {
                node.next[unit] = number(nodes.size());
                nodes.add(new Node());
            }
            node = nodes.get(node.next[unit]);
        }
        node.phrases.add(phrase);
    }

    private static short number(int node) {
        if (node > Short.MAX_VALUE) {
            throw new IllegalStateException("too many needed words");
        }
        return (short) node;
    }

    private void addBeginning(String word) {
        if (word.length() < 3) {
            shortOnes[word.charAt(0)] = true;
            return;
        }
        int hash = hash(word.charAt(0), word.charAt(1), word.charAt(2));
        beginnings[hash / Long.SIZE] |= 1L << hash;
    }

    private boolean mayBegin(char first, char second, char third) {
        int hash = hash(first, second, third);
        return (beginnings[hash / Long.SIZE] >>> hash & 1) != 0 || first < ASCII && shortOnes[first];
    }

    private static int hash(char first, char second, char third) {
        return (first * 31 + second) * 31 + third & TOLD_APART - 1;
    }

    /** Tells of all needed words in a text, in the order in which they begin. */
    void find(char[] units, Finder finder) {
        int last = Math.max(0, units.length - 2);
        for (int at = 0; at < last; at++) {
            if (mayBegin(units[at], units[at + 1], units[at + 2])) {
                findAt(at, units, finder);
            }
        }
        for (int at = last; at < units.length; at++) {
            findAt(at, units, finder);
        }
    }

    private void findAt(int begin, char[] units, Finder finder) {
        int node = 0;
        for (int at = begin; at < units.length && units[at] < ASCII; at++) {
            node = next[node * ASCII + units[at]];
            if (node == 0) {
                return;
            }
            if (needs[node].length > 0) {
                finder.found(needs[node], begin);
            }
        }
    }
}
