package dev.rapport.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contracts.ContractFiles;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.WireJson;
import java.io.IOException;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are written by hand: what they say is what integrators may rely on. */
class EventSamplesTest {

    static Collection<Class<? extends Event>> events() {
        return Event.types(Event.class).values();
    }

    @Test
    void everyEventHasOneSampleAndEverySampleAnEvent() throws IOException {
        assertThat(ContractFiles.byType(ContractFiles.SAMPLES))
                .containsOnlyKeys(Event.types(Event.class).keySet());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSampleThatIsReadIsWrittenAsItWas(Class<? extends Event> event) throws IOException {
        JsonNode sample = sample(event);

        Event read = WireJson.MAPPER.treeToValue(sample, event);

        assertThat(WireJson.MAPPER.readTree(WireJson.MAPPER.writeValueAsBytes(read)))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSampleFitsItsSchema(Class<? extends Event> event) throws IOException {
        assertThat(Fit.faults(schema(event), sample(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFieldThatIsNotKnownYetIsPassedOver(Class<? extends Event> event) throws IOException {
        ObjectNode newer = sample(event).put("notKnownYet", true);

        Event read = WireJson.MAPPER.treeToValue(newer, event);

        assertThat(read).isEqualTo(WireJson.MAPPER.treeToValue(sample(event), event));
        assertThat(Fit.faults(schema(event), newer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventThatSaysNothingDoesNotFit(Class<? extends Event> event) throws IOException {
        assertThat(Fit.faults(schema(event), WireJson.MAPPER.createObjectNode()))
                .isNotEmpty();
    }

    private static ObjectNode sample(Class<? extends Event> event) throws IOException {
        return (ObjectNode) WireJson.MAPPER.readTree(
                ContractFiles.SAMPLES.resolve(Event.typeOf(event) + ".json").toFile());
    }

    private static JsonNode schema(Class<? extends Event> event) throws IOException {
        return WireJson.MAPPER.readTree(EventSchemas.of(event));
    }
}
