package dev.rapport.advisor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says of a policy what the program says. */
class PolicySchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schema = read();

    @Test
    void everyFieldOfAPolicyIsInTheSchemaWithItsDefault() {
        JsonNode usual = JSON.valueToTree(Policy.DEFAULT);
        JsonNode described = schema.path("properties");

        assertThat(names(described)).isEqualTo(names(usual));
        usual.properties().forEach(field -> {
            JsonNode of = described.path(field.getKey());
            if (of.has("default")) {
                assertThat(of.path("default")).as(field.getKey()).isEqualTo(field.getValue());
            } else {
                field.getValue()
                        .properties()
                        .forEach(inner -> assertThat(of.path("properties")
                                        .path(inner.getKey())
                                        .path("default"))
                                .as(field.getKey() + "." + inner.getKey())
                                .isEqualTo(inner.getValue()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mode\":\"shadow\"}",
                "{\"liveContactHold\":{\"phone\":\"PT2H30M\"},\"holdByChannel\":{\"sms\":\"P5D\",\"x\":\"P1DT12H\"}}",
                "{\"holdByCategory\":{\"follow_up\":\"PT0S\"},\"exemptCategories\":[],\"exemptSenders\":[\"billing\"]}",
                "{\"lease\":\"PT1H\",\"upcomingHold\":\"PT90S\"}",
                "{\"upcomingHold\":\"P1W\"}",
                "{\"caps\":[{\"touches\":3,\"per\":\"P7D\"},{\"touches\":1,\"per\":\"P1D\",\"channel\":\"sms\",\"categories\":[\"survey\"]}]}",
                "{\"quietHours\":{\"from\":\"21:00\",\"to\":\"08:00\",\"wholeDays\":[\"sunday\"]},\"timeZone\":\"Europe/Zurich\"}",
                "{\"quietHours\":null,\"inDoubt\":\"hold\",\"timeZone\":null}",
                "{\"healthWeights\":{\"liveContact\":0.3}}"
            })
    void whatOneTakesTheOtherTakes(String policy) throws JsonProcessingException {
        JSON.readValue(policy, Policy.class);

        assertThat(faults(policy)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"holdFor\":\"P1D\"}",
                "{\"mode\":\"sometimes\"}",
                "{\"lease\":\"a while\"}",
                "{\"upcomingHold\":\"P1M\"}",
                "{\"upcomingHold\":\"PT\"}",
                "{\"upcomingHold\":\"P1W1D\"}",
                "{\"liveContactHold\":{\"letter\":\"P1D\"}}",
                "{\"holdByChannel\":{\"fax\":\"P1D\"}}",
                "{\"holdByCategory\":{\"gossip\":\"P1D\"}}",
                "{\"exemptCategories\":[\"gossip\"]}",
                "{\"caps\":[{\"touches\":0,\"per\":\"P7D\"}]}",
                "{\"caps\":[{\"touches\":13,\"per\":\"P7D\"}]}",
                "{\"caps\":[{\"touches\":3}]}",
                "{\"caps\":[{\"touches\":3,\"per\":\"P7D\",\"categories\":[]}]}",
                "{\"caps\":[{\"touches\":3,\"per\":\"P7D\",\"most\":3}]}",
                "{\"quietHours\":{\"from\":\"21:00\"}}",
                "{\"quietHours\":{\"from\":\"9pm\",\"to\":\"08:00\"}}",
                "{\"quietHours\":{\"from\":\"21:00\",\"to\":\"08:00\",\"wholeDays\":[\"someday\"]}}",
                "{\"inDoubt\":\"think\"}",
                "{\"timeZone\":7}",
                "{\"healthWeights\":{\"liveContact\":0.9}}",
                "{\"healthWeights\":{\"charm\":0.1}}",
                "{\"exemptSenders\":\"billing\"}"
            })
    void whatOneRefusesTheOtherRefuses(String policy) throws JsonProcessingException {
        assertThatThrownBy(() -> JSON.readValue(policy, Policy.class)).isInstanceOf(JsonProcessingException.class);

        assertThat(faults(policy)).isNotEmpty();
    }

    private List<Error> faults(String policy) throws JsonProcessingException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(JSON.readTree(policy));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(Policy.class.getResourceAsStream("policy.schema.json"), "the schema")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
