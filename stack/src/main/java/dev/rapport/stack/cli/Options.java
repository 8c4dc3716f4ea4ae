package dev.rapport.stack.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options behind a command: {@code --name value}, {@code --name=value}, or a bare {@code --exit}. */
record Options(Map<String, String> values) {
    private static final Set<String> BARE = Set.of("--exit");

    static Options parse(String command, List<String> arguments, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            int equals = argument.indexOf('=');
            boolean joined = argument.startsWith("--") && equals > 0;
            String name = joined ? argument.substring(0, equals) : argument;
            if (!known.contains(name)) {
                throw new UsageFailure(
                        "'%s' is no option of %s. ./rapport shows what there is.".formatted(argument, command));
            }
            if (joined) {
                rest.push(argument.substring(equals + 1));
            }
            if (values.put(name, value(name, joined, rest)) != null) {
                throw new UsageFailure("%s is given twice.".formatted(name));
            }
        }
        return new Options(values);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    private static String value(String name, boolean joined, Deque<String> rest) {
        if (BARE.contains(name)) {
            if (joined) {
                throw new UsageFailure("%s takes no value.".formatted(name));
            }
            return "";
        }
        String value = rest.poll();
        if (value == null || value.isBlank() || (!joined && value.startsWith("--"))) {
            throw new UsageFailure("%s needs a value.".formatted(name));
        }
        return value;
    }
}
