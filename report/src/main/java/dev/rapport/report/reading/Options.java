package dev.rapport.report.reading;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param me own mail addresses, and the address of the own profile on LinkedIn; empty: the files tell
 * @param html where the page goes; null for none
 */
public record Options(
        List<Path> files, Set<String> me, @Nullable Path html) {
    static final String USAGE = """
            usage: report FILE… [--me ADDRESS]… [--html FILE]

              FILE      a mailbox (mbox), a calendar (ICS), LinkedIn's export (zip or messages.csv), or a zip of such files
              --me      a mail address of yours, or your LinkedIn profile; may be repeated. Left out: the files tell
              --html    writes the report as one page, too\
            """;

    public static Options read(String... arguments) {
        List<Path> files = new ArrayList<>();
        Set<String> me = new LinkedHashSet<>();
        Path html = null;
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String argument = left.pop();
            switch (argument) {
                case "--me" -> me.add(value(argument, left));
                case "--html" -> html = Path.of(value(argument, left));
                default -> files.add(file(argument));
            }
        }
        if (files.isEmpty()) {
            throw new Fault(USAGE);
        }
        return new Options(List.copyOf(files), Set.copyOf(me), html);
    }

    private static Path file(String argument) {
        if (argument.startsWith("--")) {
            throw new Fault("there is no option " + argument + "\n" + USAGE);
        }
        return Path.of(argument);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw new Fault(option + " needs a value\n" + USAGE);
        }
        return left.pop();
    }
}
