package dev.rapport.benchmarks.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsTheSmallestValueThatSoManyDoNotExceed() {
        var latencies = new Latencies();
        for (int millis = 2_000; millis > 0; millis--) {
            latencies.add(millis * 1_000_000L);
        }

        var percentiles = latencies.percentiles();

        assertThat(percentiles).containsExactly(entry(Latencies.P50, 1_000.0), entry(Latencies.P99, 1_980.0));
    }
}
