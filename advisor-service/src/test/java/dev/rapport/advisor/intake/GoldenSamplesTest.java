package dev.rapport.advisor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.Event;
import dev.rapport.messaging.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a first version wrote is read for good: a value that came later is one that may be null. */
class GoldenSamplesTest {
    private static final Path SAMPLES = Path.of("../contracts/src/test/resources/golden/v1");

    private final EventCodec<Event> codec = new EventCodec<>(Event.types(Event.class));

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES).sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsRead(Path sample) throws IOException {
        String type = sample.getFileName().toString().replace(".json", "");

        EventCodec.Decoded<Event> decoded = codec.decode(delivered(type, Files.readAllBytes(sample)));

        assertThat(decoded).isInstanceOf(EventCodec.Decoded.Read.class);
    }

    private static ConsumerRecord<String, byte[]> delivered(String type, byte[] data) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_type", type.getBytes(UTF_8));
        headers.add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        headers.add("ce_time", "2026-05-03T12:00:00Z".getBytes(UTF_8));
        headers.add("ce_workspace", "team".getBytes(UTF_8));
        return new ConsumerRecord<>(
                "topic", 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, "team/x", data, headers, Optional.empty());
    }
}
