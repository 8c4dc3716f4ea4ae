package dev.rapport.advisor.goodwill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.model.Exchange;
import dev.rapport.contracts.model.Exchange.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value that went from one side to the other, as the team sees it. */
public record Exchanges(Tally given, Tally received) {
    public static final Exchanges NONE = new Exchanges(Tally.NONE, Tally.NONE);

    /** @param counts how often each; what never was is absent @param last null when there was none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tally(
            Map<Value, Integer> counts, @Nullable Instant last) {
        static final Tally NONE = new Tally(Map.of(), null);

        private Tally merge(Tally others) {
            Map<Value, Integer> all = new EnumMap<>(Value.class);
            all.putAll(counts);
            others.counts.forEach((value, count) -> all.merge(value, count, Integer::sum));
            boolean later = last == null || others.last != null && others.last.isAfter(last);
            return new Tally(Collections.unmodifiableMap(all), later ? others.last : last);
        }

        private Tally with(Exchange exchange) {
            Map<Value, Integer> changed = new EnumMap<>(Value.class);
            changed.putAll(counts);
            changed.merge(exchange.value(), 1, Integer::sum);
            Instant at = exchange.occurredAt();
            return new Tally(Collections.unmodifiableMap(changed), last == null || at.isAfter(last) ? at : last);
        }
    }

    /** These and those: no exchange may be among both. */
    public Exchanges merge(Exchanges others) {
        return new Exchanges(given.merge(others.given), received.merge(others.received));
    }

    public Exchanges with(Exchange exchange) {
        return switch (exchange.direction()) {
            case GIVEN -> new Exchanges(given.with(exchange), received);
            case RECEIVED -> new Exchanges(given, received.with(exchange));
        };
    }
}
