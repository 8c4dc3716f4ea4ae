package dev.rapport.messaging.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;

/**
 * A gauge of what stands in the database. A job looks it up, and no scrape, which would have to wait for a database that is away;
 * while nobody can tell, it is no number.
 */
public final class Sampled {
    private volatile double value = Double.NaN;

    private Sampled() {}

    /** @param name with dots, without the unit */
    public static Sampled gauge(MeterRegistry registry, String name, String description, Tag... tags) {
        Sampled sampled = new Sampled();
        Gauge.builder(name, sampled, one -> one.value)
                .description(description)
                .tags(List.of(tags))
                .register(registry);
        return sampled;
    }

    public void is(double now) {
        value = now;
    }

    /** Looks, and when that fails, nobody can tell what these are. Health tells why. */
    public static void look(Runnable look, Sampled... these) {
        try {
            look.run();
        } catch (RuntimeException e) {
            for (Sampled one : these) {
                one.is(Double.NaN);
            }
        }
    }
}
