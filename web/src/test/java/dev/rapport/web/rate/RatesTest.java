package dev.rapport.web.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.web.rate.Rates.Standing;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final HandMovedClock clock = new HandMovedClock();
    private final Rates rates = new Rates(new Three(), clock);

    @Test
    void whoeverAsksTooOftenWaitsAndNobodyElseDoes() {
        for (int request = 0; request < 3; request++) {
            rates.take("flooding");
        }

        Standing fourth = rates.take("flooding");

        assertThat(fourth.granted()).isFalse();
        assertThat(fourth.remaining()).isZero();
        assertThat(fourth.until()).isEqualTo(Duration.ofSeconds(4));
        assertThat(rates.take("quiet").granted()).isTrue();
    }

    @Test
    void whatWasTakenComesBackEvenly() {
        for (int request = 0; request < 3; request++) {
            rates.take("flooding");
        }
        clock.nanos += Duration.ofSeconds(8).toNanos();

        Standing later = rates.take("flooding");

        assertThat(later.granted()).isTrue();
        assertThat(later.remaining()).isEqualTo(1);
    }

    @Test
    void whoeverBringsManyAtOnceWaitsUntilTheyArePaidFor() {
        rates.take("flooding");
        rates.takeMore("flooding", 5);

        Standing next = rates.take("flooding");

        assertThat(next.granted()).isFalse();
        assertThat(next.remaining()).isZero();
        assertThat(next.until()).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void aWorkspaceMayHaveAQuotaOfItsOwn() {
        assertThat(rates.take("large").remaining()).isEqualTo(99);
    }

    private static final class HandMovedClock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private record Three() implements RateLimit {
        @Override
        public long requests() {
            return 3;
        }

        @Override
        public Duration window() {
            return Duration.ofSeconds(12);
        }

        @Override
        public Map<String, Long> of() {
            return Map.of("large", 100L);
        }
    }
}
