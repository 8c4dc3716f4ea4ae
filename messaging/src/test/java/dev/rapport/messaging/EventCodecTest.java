package dev.rapport.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.messaging.EventCodec.Decoded;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final UUID ID = UUID.fromString("01a2054d-6674-775a-a740-59834c479847");
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final byte[] DATA = "{\"by\":\"ana\",\"at\":\"2026-05-03T12:00:00Z\"}".getBytes(UTF_8);

    private final EventCodec<Greeted> codec = new EventCodec<>(Map.of("greeted.v1", Greeted.class));

    record Greeted(String by, Instant at) {}

    @Test
    void whatIsWrittenIsReadBack() {
        Envelope<byte[]> written = new Envelope<>(
                ID, "greeted.v1", NOON, "team", 7L, "team/ana", EventCodec.write(new Greeted("ana", NOON)));
        ProducerRecord<String, byte[]> sent = EventCodec.encode("topic", written, "/rapport/test", Map.of());

        Decoded<Greeted> read = codec.decode(Records.delivered(sent));

        assertThat(read)
                .isEqualTo(new Decoded.Read<>(
                        new Envelope<>(ID, "greeted.v1", NOON, "team", 7L, "team/ana", new Greeted("ana", NOON))));
    }

    @Test
    void attributesTravelAsCloudEventsHeaders() {
        Envelope<byte[]> event = new Envelope<>(ID, "greeted.v1", NOON, "team", null, "team/ana", DATA);

        ProducerRecord<String, byte[]> sent = EventCodec.encode("topic", event, "/rapport/test", Map.of("more", "é"));

        assertThat(sent.key()).isEqualTo("team/ana");
        assertThat(headers(sent))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", ID.toString(),
                        "ce_source", "/rapport/test",
                        "ce_type", "greeted.v1",
                        "ce_time", "2026-05-03T12:00:00Z",
                        "ce_subject", "team/ana",
                        "ce_workspace", "team",
                        "content-type", "application/json",
                        "more", "é"));
    }

    @Test
    void aFieldThatTheReaderDoesNotKnowIsPassedOver() {
        byte[] newer = "{\"by\":\"ana\",\"at\":\"2026-05-03T12:00:00Z\",\"mood\":\"fine\"}".getBytes(UTF_8);

        Decoded<Greeted> read = codec.decode(Records.delivered(headers(), "team/ana", newer));

        assertThat(read).isInstanceOf(Decoded.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"by":"ana"}                                   | at
            {"by":null,"at":"2026-05-03T12:00:00Z"}        | by
            null                                           | all of it
            """)
    void whatItsDataLacksIsNamed(String json, String missing) {
        Decoded<Greeted> read = codec.decode(Records.delivered(headers(), "team/ana", json.getBytes(UTF_8)));

        assertThat(read).isEqualTo(new Decoded.Unreadable<>("data lacks " + missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_time", "ce_workspace"})
    void withoutARequiredHeaderItSaysNothing(String missing) {
        Map<String, String> headers = new HashMap<>(headers());
        headers.remove(missing);

        Decoded<Greeted> read = codec.decode(Records.delivered(headers, "team/ana", DATA));

        assertThat(read).isEqualTo(new Decoded.Unreadable<>("header " + missing + " is missing"));
    }

    @ParameterizedTest
    @CsvSource({"ce_id,no-id", "ce_time,yesterday", "ce_sequence,first", "ce_type,parted.v1"})
    void withAHeaderThatCannotBeReadItSaysNothing(String header, String value) {
        Map<String, String> headers = new HashMap<>(headers());
        headers.put(header, value);

        Decoded<Greeted> read = codec.decode(Records.delivered(headers, "team/ana", DATA));

        assertThat(read).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void withoutAKeyOrAValueItSaysNothing() {
        assertThat(codec.decode(Records.delivered(headers(), null, DATA)))
                .isEqualTo(new Decoded.Unreadable<>("no key"));
        assertThat(codec.decode(Records.delivered(headers(), "team/ana", null)))
                .isEqualTo(new Decoded.Unreadable<>("no value"));
    }

    @Test
    void aTombstoneHasNoValueAndIsPassedOver() {
        Envelope<byte[]> end = new Envelope<>(
                UUID.randomUUID(),
                EventCodec.TOMBSTONE_TYPE,
                Instant.EPOCH,
                "team",
                null,
                "team/ana",
                EventCodec.TOMBSTONE);

        ProducerRecord<String, byte[]> written = EventCodec.encode("topic", end, "/rapport/test", Map.of());

        assertThat(written.value()).isNull();
        assertThat(codec.decode(Records.delivered(Map.of("ce_type", EventCodec.TOMBSTONE_TYPE), "team/ana", null)))
                .isEqualTo(new Decoded.Passed<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "{\"by\":\"secret", "{\"by\":{\"secret\":1}}", "{\"at\":\"secret\"}"})
    void dataThatDoesNotFitIsNotQuotedInTheReason(String data) {
        Decoded<Greeted> read = codec.decode(Records.delivered(headers(), "team/ana", data.getBytes(UTF_8)));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        unreadable ->
                                assertThat(unreadable.reason()).isNotBlank().doesNotContain("secret"));
    }

    @Test
    void theReasonSaysWhere() {
        byte[] wrong = "{\"by\":\"ana\",\"at\":\"yesterday\"}".getBytes(UTF_8);

        Decoded<Greeted> read = codec.decode(Records.delivered(headers(), "team/ana", wrong));

        assertThat(read)
                .isEqualTo(new Decoded.Unreadable<>("data does not fit its type: InvalidFormatException at at"));
    }

    private static Map<String, String> headers() {
        return Map.of(
                "ce_id", ID.toString(), "ce_type", "greeted.v1", "ce_time", NOON.toString(), "ce_workspace", "team");
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> sent) {
        Map<String, String> headers = new HashMap<>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
