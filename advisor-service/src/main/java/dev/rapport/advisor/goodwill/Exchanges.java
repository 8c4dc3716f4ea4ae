package dev.rapport.advisor.goodwill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Exchange.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value that went from one side to the other, as the team sees it.
 *
 * @param lastIntroduction the last one, whoever made it; null when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exchanges(
        Tally given, Tally received, @Nullable Instant lastIntroduction) {
    public static final Exchanges NONE = new Exchanges(Tally.NONE, Tally.NONE, null);

    /** @param counts how often each; what never was is absent @param last null when there was none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tally(
            Map<Value, Integer> counts, @Nullable Instant last) {
        static final Tally NONE = new Tally(Map.of(), null);

        private Tally merge(Tally others) {
            Map<Value, Integer> all = new EnumMap<>(Value.class);
            all.putAll(counts);
            others.counts.forEach((value, count) -> all.merge(value, count, Integer::sum));
            return new Tally(Collections.unmodifiableMap(all), later(last, others.last));
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
        return new Exchanges(
                given.merge(others.given),
                received.merge(others.received),
                later(lastIntroduction, others.lastIntroduction));
    }

    public Exchanges with(Exchange exchange) {
        Instant introduced = exchange.value() == Value.INTRODUCTION
                ? later(lastIntroduction, exchange.occurredAt())
                : lastIntroduction;
        return switch (exchange.direction()) {
            case GIVEN -> new Exchanges(given.with(exchange), received, introduced);
            case RECEIVED -> new Exchanges(given, received.with(exchange), introduced);
        };
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
