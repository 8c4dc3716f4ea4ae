package dev.rapport.messaging.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Records;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterRecordsTest {
    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(Map.of("ce_workspace", "team"), "{", "team"),
                Arguments.of(STRUCTURED, "{\"workspace\": \"team\", \"data\": {}}", "team"),
                Arguments.of(STRUCTURED, "{\"workspace\": \"team\"", null),
                Arguments.of(Map.of("ce_workspace", "No Such"), "{", null),
                Arguments.of(Map.of("ce_workspace", ""), "{", null),
                Arguments.of(Map.of(), null, null));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aLetterIsWhoseverTheRecordSaysOrNobodys(
            Map<String, String> headers, @Nullable String value, @Nullable String whose) {
        var delivered = Records.delivered(headers, null, value == null ? null : value.getBytes(UTF_8));

        assertThat(LetterRecords.workspace(delivered)).isEqualTo(whose);
    }

    @Test
    void aKeptRecordIsDeliveredAsItCame() {
        var delivered = Records.delivered(Map.of("ce_type", "greeted.v1", "more", ""), "team/ana", new byte[] {-1, 0});
        DeadLetter letter = new DeadLetter(
                UUID.randomUUID(),
                "team",
                new DeadLetter.Origin("reader", "topic", 3, 42, Instant.EPOCH),
                delivered.key(),
                "greeted.v1",
                "unknown type",
                Instant.EPOCH,
                2,
                DeadLetter.State.LISTED,
                null,
                null);
        String headers = new String(EventCodec.write(LetterRecords.headers(delivered)), UTF_8);

        ConsumerRecord<String, byte[]> again = LetterRecords.of(letter, headers, delivered.value());

        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("timestampType", "serializedKeySize", "serializedValueSize", "headers")
                .isEqualTo(delivered);
        assertThat(LetterRecords.headers(again)).isEqualTo(LetterRecords.headers(delivered));
    }
}
