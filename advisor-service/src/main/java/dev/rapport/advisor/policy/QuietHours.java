package dev.rapport.advisor.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When nobody wants to hear from a machine, by the contact's clock; by the workspace's when the contact's zone is not known:
 * {@code {"from":"21:00","to":"08:00","wholeDays":["saturday","sunday"]}}.
 *
 * @param from the first quiet minute of a day; @param to the first that is quiet no more, on the next day when it is earlier
 * @param wholeDays days that are quiet from midnight to midnight; not all seven
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record QuietHours(ClockTime from, ClockTime to, List<Day> wholeDays) {
    /** Six quiet days may follow each other, and a night on both sides. */
    private static final int HORIZON = 9;

    public enum Day {
        @JsonProperty("monday")
        MONDAY,
        @JsonProperty("tuesday")
        TUESDAY,
        @JsonProperty("wednesday")
        WEDNESDAY,
        @JsonProperty("thursday")
        THURSDAY,
        @JsonProperty("friday")
        FRIDAY,
        @JsonProperty("saturday")
        SATURDAY,
        @JsonProperty("sunday")
        SUNDAY
    }

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("to: must be another time than from");
        }
        Set<Day> days = EnumSet.noneOf(Day.class);
        days.addAll(wholeDays);
        if (days.size() == Day.values().length) {
            throw new IllegalArgumentException("wholeDays: must leave a day on which something can be sent");
        }
        wholeDays = List.copyOf(days);
    }

    @JsonCreator
    static QuietHours read(
            @JsonProperty("from") @Nullable ClockTime from,
            @JsonProperty("to") @Nullable ClockTime to,
            @JsonProperty("wholeDays") @Nullable List<Day> wholeDays) {
        if (from == null || to == null) {
            throw new IllegalArgumentException(
                    (from == null ? "from" : "to") + ": must be a time of day such as 21:00");
        }
        return new QuietHours(from, to, Objects.requireNonNullElse(wholeDays, List.of()));
    }

    public boolean quietAt(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (wholeDays.contains(Day.values()[local.getDayOfWeek().ordinal()])) {
            return true;
        }
        boolean started = !local.toLocalTime().isBefore(from.time());
        boolean over = !local.toLocalTime().isBefore(to.time());
        return from.time().isBefore(to.time()) ? started && !over : started || !over;
    }

    /** The first moment after this one at which quiet becomes loud, or loud quiet, and after which it stays so for a while. */
    public Instant turnAfter(Instant moment, ZoneId zone) {
        boolean now = quietAt(moment, zone);
        return boundaries(moment, zone)
                .filter(boundary -> boundary.isAfter(moment) && quietAt(boundary, zone) != now)
                .min(Instant::compareTo)
                .orElseGet(() -> moment.plusSeconds(HORIZON * 86_400L));
    }

    /** Every moment of the next days at which it may change: clocks that are moved among them. */
    private Stream<Instant> boundaries(Instant moment, ZoneId zone) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        List<Instant> all = new ArrayList<>();
        for (int day = 0; day <= HORIZON; day++) {
            LocalDate date = today.plusDays(day);
            for (ZonedDateTime local : List.of(
                    date.atStartOfDay(zone),
                    date.atTime(from.time()).atZone(zone),
                    date.atTime(to.time()).atZone(zone))) {
                all.add(local.toInstant());
                all.add(local.withLaterOffsetAtOverlap().toInstant());
            }
        }
        ZoneOffsetTransition moved =
                zone instanceof ZoneOffset ? null : zone.getRules().nextTransition(moment);
        return moved == null ? all.stream() : Stream.concat(all.stream(), Stream.of(moved.getInstant()));
    }
}
