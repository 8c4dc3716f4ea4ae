package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.advisor.console.TimelineLine;
import dev.rapport.advisor.standing.rest.HistoryView;
import dev.rapport.advisor.standing.rest.HistoryView.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The health of a relationship over time, as the chart reads it.
 *
 * @param scores of each day, with commas between them; nothing for a day on which it was new
 * @param live the days of live contact, as the number of the day in the chart
 */
record Course(LocalDate from, String scores, String live, boolean known) {

    static Course of(HistoryView history, List<TimelineLine> timeline) {
        LocalDate from = history.items().getFirst().day();
        LocalDate to = history.items().getLast().day();
        return new Course(
                from,
                history.items().stream()
                        .map(Day::score)
                        .map(score -> score == null ? "" : Long.toString(Math.round(score)))
                        .collect(Collectors.joining(",")),
                timeline.stream()
                        .filter(TimelineLine::isLive)
                        .map(touch -> day(touch.at()))
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .map(day -> Long.toString(day.toEpochDay() - from.toEpochDay()))
                        .distinct()
                        .collect(Collectors.joining(",")),
                history.items().stream().map(Day::score).anyMatch(Objects::nonNull));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
