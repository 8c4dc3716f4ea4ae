package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.Fault;
import dev.rapport.advisor.evaluate.Lines;
import dev.rapport.advisor.evaluate.ties.TieLine.Pair;
import dev.rapport.advisor.relationship.Relationship;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A contact network, in the order of time. */
record Network(String name, List<TieLine> lines) {
    /** Pairs with fewer contacts have hardly begun, and are not asked about. */
    static final int ENOUGH_CONTACTS = 3;

    private static final long DAY = 86_400;
    private static final long HORIZON = 30 * DAY;
    private static final Pattern SPAN = Pattern.compile("(.+):(\\d{1,6})-(\\d{1,6})");

    /**
     * A pair at a cut.
     *
     * @param seconds of all their contacts until then, rising
     * @param touched there was a contact in the 30 days after
     */
    record Tie(Relationship relationship, long[] seconds, boolean touched) {
        long last() {
            return seconds[seconds.length - 1];
        }
    }

    /** The pairs at a moment. @param asOf in seconds */
    record Cut(long asOf, List<Tie> ties) {
        Instant now() {
            return Instant.ofEpochSecond(asOf);
        }

        /** Whether the pair had a contact in the 30 days before. */
        boolean active(Tie tie) {
            return asOf - tie.last() <= HORIZON;
        }
    }

    /** @param argument a file; or {@code FILE:FROM-TO}, of which only these days after its first line count */
    static Network read(String argument) {
        Matcher span = SPAN.matcher(argument);
        boolean part = span.matches();
        Path file = Path.of(part ? span.group(1) : argument);
        List<TieLine> lines = new ArrayList<>();
        Lines.each(file, (number, text) -> {
            TieLine line = TieLine.read(file, number, text);
            if (!line.toThemselves()) {
                lines.add(line);
            }
        });
        if (lines.isEmpty()) {
            throw Fault.in(file, "has no line");
        }
        lines.sort(Comparator.comparingLong(TieLine::seconds));
        if (part) {
            long first = lines.getFirst().seconds();
            long from = first + Long.parseLong(span.group(2)) * DAY;
            long to = first + Long.parseLong(span.group(3)) * DAY;
            lines.removeIf(line -> line.seconds() < from || line.seconds() > to);
        }
        if (lines.isEmpty()) {
            throw Fault.in(file, "has no line in these days");
        }
        return new Network(file.getFileName().toString().replaceFirst("\\.tsv(\\.gz)?$", ""), List.copyOf(lines));
    }

    /** Its pairs when this share of its time span had passed. */
    Cut cut(double share) {
        long first = lines.getFirst().seconds();
        long asOf = first + (long) (share * (lines.getLast().seconds() - first));
        Ties ties = new Ties();
        Map<Pair, List<Long>> before = new HashMap<>();
        Map<Pair, Boolean> after = new HashMap<>();
        for (TieLine line : lines) {
            if (line.seconds() <= asOf) {
                ties.add(line);
                before.computeIfAbsent(line.pair(), pair -> new ArrayList<>()).add(line.seconds());
            } else if (line.seconds() <= asOf + HORIZON) {
                after.put(line.pair(), true);
            }
        }
        List<Tie> enough = new ArrayList<>();
        ties.relationships().forEach((pair, relationship) -> {
            long[] seconds = before.getOrDefault(pair, List.of()).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            if (seconds.length >= ENOUGH_CONTACTS) {
                enough.add(new Tie(relationship, seconds, after.containsKey(pair)));
            }
        });
        return new Cut(asOf, enough);
    }
}
