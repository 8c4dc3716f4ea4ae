package dev.rapport.advisor.console.dissonance;

import dev.rapport.advisor.dissonance.Dissonances.Count;
import dev.rapport.contracts.people.Side;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What cost goodwill in the last {@value #WEEKS} weeks.
 *
 * @param from the Monday of the first week
 * @param ours and {@code theirs}: how many in each week, with commas between them, as a chart reads them
 * @param senders and {@code campaigns}: of ours, most first
 */
public record Overview(
        LocalDate from,
        String ours,
        String theirs,
        long ourTouches,
        long theirTouches,
        List<Share> senders,
        List<Share> campaigns) {
    public static final int WEEKS = 26;

    /** @param name null for those that say none; @param percent of the most that anybody has */
    public record Share(@Nullable String name, long touches, long tooLate, long percent) {}

    public static Overview of(List<Count> counts, Instant now) {
        LocalDate from = first(now);
        return new Overview(
                from,
                weekly(counts, Side.US, from),
                weekly(counts, Side.THEM, from),
                sum(counts, Side.US),
                sum(counts, Side.THEM),
                shares(counts, Count::sender),
                shares(counts, Count::campaign));
    }

    /** The Monday that it begins with. */
    public static LocalDate first(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1);
    }

    public boolean isEmpty() {
        return ourTouches + theirTouches == 0;
    }

    private static String weekly(List<Count> counts, Side by, LocalDate from) {
        Map<LocalDate, Long> touches = counts.stream()
                .filter(count -> count.by() == by)
                .collect(Collectors.groupingBy(Count::week, Collectors.summingLong(Count::touches)));
        return LongStream.range(0, WEEKS)
                .mapToObj(week -> touches.getOrDefault(from.plusWeeks(week), 0L).toString())
                .collect(Collectors.joining(","));
    }

    private static long sum(List<Count> counts, Side by) {
        return counts.stream()
                .filter(count -> count.by() == by)
                .mapToLong(Count::touches)
                .sum();
    }

    private static List<Share> shares(List<Count> counts, Function<Count, @Nullable String> name) {
        Map<String, long[]> byName = new LinkedHashMap<>();
        counts.stream().filter(count -> count.by() == Side.US).forEach(count -> {
            String of = name.apply(count);
            long[] sums = byName.computeIfAbsent(of == null ? "" : of, any -> new long[2]);
            sums[0] += count.touches();
            sums[1] += count.tooLate();
        });
        long most = byName.values().stream().mapToLong(sums -> sums[0]).max().orElse(1);
        return byName.entrySet().stream()
                .map(one -> new Share(
                        one.getKey().isEmpty() ? null : one.getKey(),
                        one.getValue()[0],
                        one.getValue()[1],
                        Math.max(1, 100 * one.getValue()[0] / most)))
                .sorted(Comparator.comparingLong(Share::touches).reversed())
                .toList();
    }
}
