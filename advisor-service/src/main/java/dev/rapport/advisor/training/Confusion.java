package dev.rapport.advisor.training;

import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.TextReader;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How often a reader is right about samples, for each claim and over all of them. */
public final class Confusion {
    private final Map<Code, int[]> counts = new EnumMap<>(Code.class);
    private int transactional;
    private int transactionalWithClaims;

    private Confusion() {
        for (Code code : Code.values()) {
            counts.put(code, new int[3]);
        }
    }

    public static Confusion of(TextReader reader, List<Sample> samples) {
        Confusion confusion = new Confusion();
        for (Sample sample : samples) {
            Set<Code> read = EnumSet.noneOf(Code.class);
            reader.read(sample.text()).claims().stream().map(Claim::code).forEach(read::add);
            confusion.count(sample, read);
        }
        return confusion;
    }

    /** Of what was read, how much is there; 1 when nothing was read. */
    public double precision() {
        return ratio(sum(0), sum(0) + sum(1));
    }

    /** Of what is there, how much was read. */
    public double recall() {
        return ratio(sum(0), sum(0) + sum(2));
    }

    /** The harmonic mean of both. */
    public double f1() {
        return ratio(2 * sum(0), 2 * sum(0) + sum(1) + sum(2));
    }

    /** Transactional texts in which a claim was read. */
    public int transactionalWithClaims() {
        return transactionalWithClaims;
    }

    /** The table, a line for each claim and one for all. */
    public String table() {
        StringBuilder table = new StringBuilder("%-24s %6s %6s %6s   %9s %6s %6s%n"
                .formatted("claim", "right", "wrong", "missed", "precision", "recall", "F1"));
        counts.forEach((code, of) -> table.append(line(code.toString(), of[0], of[1], of[2])));
        table.append(line("all", sum(0), sum(1), sum(2)));
        table.append("%d of %d transactional texts have claims%n".formatted(transactionalWithClaims, transactional));
        return table.toString();
    }

    private void count(Sample sample, Set<Code> read) {
        counts.forEach((code, of) -> {
            boolean there = sample.claims().contains(code);
            if (there || read.contains(code)) {
                of[!there ? 1 : read.contains(code) ? 0 : 2]++;
            }
        });
        transactional += sample.transactional() ? 1 : 0;
        transactionalWithClaims += sample.transactional() && !read.isEmpty() ? 1 : 0;
    }

    private int sum(int of) {
        return counts.values().stream().mapToInt(count -> count[of]).sum();
    }

    private static String line(String name, int right, int wrong, int missed) {
        return String.format(
                Locale.ROOT,
                "%-24s %6d %6d %6d   %9.2f %6.2f %6.2f%n",
                name,
                right,
                wrong,
                missed,
                ratio(right, right + wrong),
                ratio(right, right + missed),
                ratio(2 * right, 2 * right + wrong + missed));
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
