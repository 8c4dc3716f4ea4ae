package dev.rapport.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageDiscarded;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class SeededLoadTest {
    private static final Instant END = Instant.parse("2026-05-03T14:00:00Z");
    private static final int EVENTS = 20_000;

    private final EventCodec<TouchpointEvent> codec = new EventCodec<>(Event.types(TouchpointEvent.class));

    @Test
    void theSameSeedTellsTheSame() {
        List<String> once = told(7).map(SeededLoadTest::text).toList();
        List<String> again = told(7).map(SeededLoadTest::text).toList();

        assertThat(again).isEqualTo(once);
    }

    @Test
    void everyLogIsNumberedWithoutAGap() {
        Map<String, List<Long>> numbers = told(1).map(this::read)
                .filter(event -> event.sequence() != null)
                .collect(Collectors.groupingBy(
                        Envelope::key,
                        Collectors.mapping(event -> Objects.requireNonNull(event.sequence()), Collectors.toList())));

        assertThat(numbers.values())
                .allSatisfy(log -> assertThat(log)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, log.size()).boxed().toList()));
    }

    @Test
    void aLogThatOthersHaveWrittenGoesOn() {
        var load = new SeededLoad(1, 1, 1, END);
        Somebody one = load.contacts().getFirst();
        one.goOnAfter(41);

        List<Long> numbers = Stream.generate(() -> load.next(one))
                .map(this::read)
                .filter(event -> event.sequence() != null)
                .limit(2)
                .map(event -> Objects.requireNonNull(event.sequence()))
                .toList();

        assertThat(numbers).containsExactly(42L, 43L);
    }

    @Test
    void oneInTwentyIsAProposal() {
        long proposals = told(1).map(this::read)
                .filter(event -> event.data() instanceof OutboundMessageProposed)
                .count();

        assertThat(proposals).isBetween(EVENTS / 20L - 150, EVENTS / 20L + 150);
    }

    @Test
    void whatIsProposedComesToItsEndBeforeAnythingElseHappensWithItsContact() {
        Map<String, List<TouchpointEvent>> logs = told(1).map(this::read)
                .collect(Collectors.groupingBy(Envelope::key, Collectors.mapping(Envelope::data, Collectors.toList())));

        assertThat(logs.values()).allSatisfy(log -> {
            for (int at = 0; at + 1 < log.size(); at++) {
                if (log.get(at) instanceof OutboundMessageProposed proposed) {
                    assertThat(log.get(at + 1))
                            .isInstanceOfAny(OutboundMessagePermitted.class, OutboundMessageDiscarded.class)
                            .extracting(end -> ((OutboundEvent) end).messageId())
                            .isEqualTo(proposed.messageId());
                }
            }
        });
    }

    @Test
    void ofSomeContactsMuchIsTold() {
        List<Long> events =
                told(1).collect(Collectors.groupingBy(ProducerRecord::key, Collectors.counting())).values().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();

        // The first tenth of all contacts has about half of what happens.
        assertThat(events.stream().limit(100).mapToLong(Long::longValue).sum())
                .isBetween(EVENTS * 2L / 5, EVENTS * 3L / 5);
    }

    private static Stream<ProducerRecord<String, byte[]>> told(long seed) {
        var load = new SeededLoad(seed, 1_000, END);
        return Stream.concat(
                load.registrations().stream(), Stream.generate(load::next).limit(EVENTS));
    }

    private Envelope<TouchpointEvent> read(ProducerRecord<String, byte[]> told) {
        var delivered = new ConsumerRecord<>(told.topic(), 0, 0L, told.key(), told.value());
        told.headers().forEach(delivered.headers()::add);
        return ((EventCodec.Decoded.Read<TouchpointEvent>) codec.decode(delivered)).event();
    }

    private static String text(ProducerRecord<String, byte[]> told) {
        return told.key() + new String(told.value(), StandardCharsets.UTF_8);
    }
}
