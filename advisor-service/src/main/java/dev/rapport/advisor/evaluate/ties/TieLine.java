package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.Fault;
import java.nio.file.Path;

/**
 * A line of a contact network: {@code seconds, from, to, kind} with tabs between them.
 *
 * @param seconds since 1970
 * @param live they met or spoke; otherwise one wrote to the other
 */
record TieLine(long seconds, String from, String to, boolean live) {

    static TieLine read(Path file, long number, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw Fault.at(file, number, "has " + columns.length + " columns; write seconds, from, to, kind with tabs");
        }
        return new TieLine(seconds(file, number, columns[0]), columns[1], columns[2], isLive(file, number, columns[3]));
    }

    /** Of an unordered pair, the one that sorts first is us. */
    Pair pair() {
        return from.compareTo(to) < 0 ? new Pair(from, to) : new Pair(to, from);
    }

    boolean toThemselves() {
        return from.equals(to);
    }

    record Pair(String us, String them) {}

    private static long seconds(Path file, long number, String text) {
        try {
            long seconds = Long.parseLong(text);
            if (Math.abs(seconds) < 100_000_000_000L) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            throw Fault.at(file, number, "'" + text + "' is not a number of seconds; a header line must be left out");
        }
        throw Fault.at(file, number, text + " is too far off; seconds since 1970 are meant, not milliseconds");
    }

    private static boolean isLive(Path file, long number, String kind) {
        return switch (kind) {
            case "call", "f2f", "prox" -> true;
            case "msg", "sms", "email" -> false;
            default ->
                throw Fault.at(
                        file, number, "unknown kind '" + kind + "'; use call, f2f or prox, or msg, sms or email");
        };
    }
}
