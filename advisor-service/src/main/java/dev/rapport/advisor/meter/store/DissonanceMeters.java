package dev.rapport.advisor.meter.store;

import dev.rapport.advisor.dissonance.Dissonance.Kind;
import dev.rapport.contracts.people.Side;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.observe.Sampled;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How many touches stand in the register of dissonance, of all workspaces: a correction takes some back. */
@Singleton
class DissonanceMeters {
    private final Jdbi database;
    private final Map<String, Sampled> gauges = new LinkedHashMap<>();

    DissonanceMeters(@Worker Jdbi database, MeterRegistry registry) {
        this.database = database;
        for (Side side : Side.values()) {
            for (Kind kind : Kind.values()) {
                gauges.put(
                        text(side) + "/" + text(kind),
                        Sampled.gauge(
                                registry,
                                "rapport.dissonance.touches",
                                "Touches in the register of dissonance",
                                Tag.of("by", text(side)),
                                Tag.of("kind", text(kind))));
            }
        }
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Sampled.look(
                () -> {
                    Map<String, Long> found = totals();
                    gauges.forEach((of, gauge) -> gauge.is(found.getOrDefault(of, 0L)));
                },
                gauges.values().toArray(Sampled[]::new));
    }

    private Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        database.useHandle(handle -> handle.createQuery(
                        "select by_side || '/' || kind as of, count(*) as touches from dissonance group by by_side, kind")
                .map((row, context) -> totals.put(row.getString("of"), row.getLong("touches")))
                .list());
        return totals;
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
