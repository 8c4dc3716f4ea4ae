package dev.rapport.advisor.standing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.contracts.relationship.Health.Band;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The health of a relationship over time, for a chart. It is worked out from the journal: what became known late, or was
 * imported, is where it happened.
 *
 * @param items a day each (UTC), rising; the last is today
 * @param seenSequence how much of the contact's log is in it
 */
public record HistoryView(UUID contactId, List<Day> items, long seenSequence) {
    static final int MOST_DAYS = 731;

    /** As it stood at the end of the day; today: now. @param score null while it was new */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Day(LocalDate day, @Nullable Double score, Band band, double staysAlive) {}

    public static HistoryView of(
            Relationship known, List<Entry> journal, HealthWeights weights, int days, Instant now) {
        UUID contactId = known.contactId();
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        List<Instant> ends = new ArrayList<>();
        for (int ago = days - 1; ago > 0; ago--) {
            ends.add(today.minus(Duration.ofDays(ago - 1L)).minusMillis(1));
        }
        ends.add(now);
        List<Relationship> stood = Relationship.over(ends, contactId, journal);
        List<Day> items = new ArrayList<>();
        for (int at = 0; at < ends.size(); at++) {
            Instant end = ends.get(at);
            Health health = HealthOf.at(stood.get(at), weights, end);
            items.add(new Day(
                    LocalDate.ofInstant(end, ZoneOffset.UTC), health.score(), health.band(), health.staysAlive()));
        }
        return new HistoryView(contactId, items, known.seen().through());
    }
}
