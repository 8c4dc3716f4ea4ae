package dev.rapport.messaging.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.messaging.Envelope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerWatchTest {
    private static final Instant NOW = Instant.parse("2026-05-03T17:00:00Z");
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final ConsumerWatch watch = new ConsumerWatch(
            "reader", registry, OpenTelemetry.noop().getTracer("test"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theLagIsTheAgeOfTheOldestRecordInHand() {
        List<ConsumerRecord<String, byte[]>> records = List.of(record("a", 5, Map.of()), record("b", 90, Map.of()));

        try (ConsumerWatch.Batch batch = watch.begin(records)) {
            assertThat(batch).isNotNull();
            assertThat(lag()).isEqualTo(90);
        }

        assertThat(lag()).isZero();
    }

    @Test
    void aBatchIsCountedWhenItIsDone() {
        List<ConsumerRecord<String, byte[]>> records = List.of(record("a", 1, Map.of()), record("b", 1, Map.of()));

        try (ConsumerWatch.Batch batch = watch.begin(records)) {
            batch.putAside(records.getFirst(), null, () -> {});
        }

        assertThat(registry.get("rapport.intake.batch.records").summary().totalAmount())
                .isEqualTo(2);
        assertThat(registry.get("rapport.intake.batch").timer().count()).isEqualTo(1);
        assertThat(registry.get("rapport.dead.letters.written").counter().count())
                .isEqualTo(1);
    }

    @Test
    void whatIsToldFollowsFromTheNewestRecordOfItsKey() {
        ConsumerRecord<String, byte[]> older = record("a", 2, Map.of("correlation-id", "older"));
        ConsumerRecord<String, byte[]> newer = record("a", 1, Map.of("correlation-id", "newer"));
        ConsumerRecord<String, byte[]> other = record("b", 1, Map.of("traceparent", TRACEPARENT));

        try (ConsumerWatch.Batch batch = watch.begin(List.of(older, newer, other))) {
            List.of(older, newer, other).forEach(one -> batch.read(one, event(one)));

            assertThat(Trails.of("a").headers()).isEqualTo(Map.of("correlation-id", "newer"));
            assertThat(Trails.of("b").headers()).isEqualTo(Map.of("traceparent", TRACEPARENT));
            assertThat(Trails.of("b").since()).isEqualTo(NOW.minusSeconds(1));
            assertThat(Trails.of("c").headers()).isEmpty();
        }
    }

    @Test
    void whereOneKeyIsInHandAllFollowsFromIt() {
        ConsumerRecord<String, byte[]> only = record("a", 1, Map.of("correlation-id", "try-1"));

        try (ConsumerWatch.Batch batch = watch.begin(List.of(only))) {
            batch.read(only, event(only));

            assertThat(Trails.of("another").headers()).isEqualTo(Map.of("correlation-id", "try-1"));
        }
    }

    @Test
    void nothingFollowsFromABatchThatIsDone() {
        ConsumerRecord<String, byte[]> record = record("a", 1, Map.of("correlation-id", "try-1"));

        try (ConsumerWatch.Batch batch = watch.begin(List.of(record))) {
            batch.read(record, event(record));
        }

        assertThat(Trails.of("a").headers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "naïve", "<script>"})
    void whatIsNoCorrelationIdIsLeftOut(String text) {
        ConsumerRecord<String, byte[]> record = record("a", 1, Map.of("correlation-id", text));

        Trail trail = Trail.of(record.headers(), NOW);

        assertThat(trail.correlationId()).isNull();
    }

    private double lag() {
        return registry.get("rapport.intake.lag").timeGauge().value();
    }

    private static Envelope<String> event(ConsumerRecord<String, byte[]> record) {
        return new Envelope<>(
                new UUID(0, record.timestamp()),
                "dev.rapport.test.happened.v1",
                Instant.ofEpochMilli(record.timestamp()),
                "team",
                null,
                record.key(),
                "data");
    }

    private static ConsumerRecord<String, byte[]> record(String key, int secondsAgo, Map<String, String> headers) {
        RecordHeaders carried = new RecordHeaders();
        headers.forEach((name, value) -> carried.add(name, value.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                "topic",
                0,
                0,
                NOW.minusSeconds(secondsAgo).toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                new byte[0],
                carried,
                Optional.empty());
    }
}
