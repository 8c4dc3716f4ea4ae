package dev.rapport.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloudEventTest {
    private static final Map<String, String> STRUCTURED =
            Map.of("content-type", "application/cloudevents+json; charset=UTF-8");

    @Test
    void inBinaryModeTheAttributesStandInHeaders() {
        CloudEvent event = CloudEvent.of(delivered(
                Map.of("ce_id", "order-7", "ce_workspace", "team", "content-type", "application/json"), "{\"a\": 1}"));

        assertThat(event.attributes()).isEqualTo(Map.of("id", "order-7", "workspace", "team"));
        assertThat(event.data()).asString(UTF_8).isEqualTo("{\"a\": 1}");
    }

    @Test
    void inStructuredModeTheyStandBesideTheData() {
        CloudEvent event = CloudEvent.of(
                delivered(STRUCTURED, "{\"id\": \"order-7\", \"workspace\": \"team\", \"data\": {\"a\": [1, null]}}"));

        assertThat(event.required("id")).isEqualTo("order-7");
        assertThat(event.optional("workspace")).isEqualTo("team");
        assertThat(event.data()).asString(UTF_8).isEqualTo("{\"a\":[1,null]}");
    }

    @Test
    void whatIsMissingIsNamed() {
        CloudEvent event = CloudEvent.of(delivered(Map.of(), "{}"));

        assertThat(event.optional("id")).isNull();
        assertThatThrownBy(() -> event.required("id")).hasMessage("attribute id is missing");
    }

    @Test
    void whatIsNoneIsRefusedWithoutAWordOfIt() {
        assertThatThrownBy(() -> CloudEvent.of(delivered(Map.of(), null))).hasMessage("no value");
        assertThatThrownBy(() -> CloudEvent.of(delivered(STRUCTURED, "secret"))).hasMessage("the value is no JSON");
        assertThatThrownBy(() -> CloudEvent.of(delivered(STRUCTURED, "{\"id\": \"secret\"}")))
                .hasMessage("no data");
        assertThatThrownBy(() -> CloudEvent.of(delivered(STRUCTURED, ""))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ConsumerRecord<String, byte[]> delivered(Map<String, String> headers, @Nullable String value) {
        return Records.delivered(headers, "key", value == null ? null : value.getBytes(UTF_8));
    }
}
