package dev.rapport.benchmarks.frame;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What is to be run, and how much of it.
 *
 * @param home the checkout, which holds the built services
 * @param benchmarks their names, in the order in which they run
 * @param shortened little of everything: shows that it works, and no figure that means anything
 * @param catchUp how many events the advisor catches up after a stop; 0 leaves that out
 */
public record Options(
        Path home,
        List<String> benchmarks,
        int rounds,
        boolean shortened,
        long seed,
        int contacts,
        int events,
        int catchUp) {
    private static final String WORDS = "[--rounds N] [--short] [--seed N] [--contacts N] [--events N] [--catch-up N]";

    /**
     * @param known the benchmarks that there are; {@code all}, or no name, runs all of them
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Options of(Path home, List<String> known, List<String> arguments) {
        List<String> wanted = new ArrayList<>();
        var given = new Given();
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--short" -> given.shortened = true;
                case "--rounds" -> given.rounds = number(word, words);
                case "--seed" -> given.seed = number(word, words);
                case "--contacts" -> given.contacts = number(word, words);
                case "--events" -> given.events = number(word, words);
                case "--catch-up" -> given.catchUp = number(word, words);
                case "all" -> wanted.addAll(known);
                default -> wanted.add(known(word, known));
            }
        }
        return given.options(home, wanted.isEmpty() ? known : List.copyOf(wanted));
    }

    private static String known(String word, List<String> known) {
        if (!known.contains(word)) {
            throw new IllegalArgumentException("there is no benchmark '%s'. There are: %s, all; %s"
                    .formatted(word, String.join(", ", known), WORDS));
        }
        return word;
    }

    private static int number(String option, Deque<String> words) {
        String word = words.isEmpty() ? "" : words.pop();
        if (!word.matches("[0-9]{1,8}")) {
            throw new IllegalArgumentException(option + " takes a number: " + WORDS);
        }
        return Integer.parseInt(word);
    }

    /** What was said; what was not depends on whether it is to be short. */
    private static final class Given {
        private boolean shortened;
        private int rounds = -1;
        private int seed = 1;
        private int contacts = -1;
        private int events = -1;
        private int catchUp = -1;

        Options options(Path home, List<String> benchmarks) {
            return new Options(
                    home,
                    benchmarks,
                    Math.max(1, rounds < 0 ? shortened ? 1 : 3 : rounds),
                    shortened,
                    seed,
                    Math.max(1, contacts < 0 ? shortened ? 500 : 50_000 : contacts),
                    Math.max(100, events < 0 ? shortened ? 5_000 : 60_000 : events),
                    catchUp < 0 ? 0 : catchUp);
        }
    }
}
