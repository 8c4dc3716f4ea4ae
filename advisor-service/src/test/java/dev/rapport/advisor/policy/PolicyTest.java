package dev.rapport.advisor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Meeting.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFAULT = """
            {"mode":"enforce","liveContactHold":{"in_person":"P3D","video":"P3D","phone":"P3D"},\
            "holdByChannel":{},"holdByCategory":{"promotion":"P7D","newsletter":"P1D","personal":"PT0S","transactional":"PT0S"},\
            "upcomingHold":"P1D","caps":[],"quietHours":null,"lease":"PT15M",\
            "exemptCategories":["transactional"],"exemptSenders":[],"inDoubt":"send","timeZone":null,\
            "healthWeights":{"keepingInTouch":0.4,"liveContact":0.15,"reciprocity":0.1,"value":0.1,"promises":0.1,"dissonance":0.15}}""";

    @Test
    void theDefaultIsTheOneOfTheDesign() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(Policy.DEFAULT)).isEqualTo(DEFAULT);
        assertThat(JSON.readValue(DEFAULT, Policy.class)).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void whatIsLeftOutIsTheDefault() throws JsonProcessingException {
        Policy policy = JSON.readValue("""
                {"mode":"shadow","liveContactHold":{"phone":"PT2H"},"exemptSenders":["crm"]}""", Policy.class);

        assertThat(policy.mode()).isEqualTo(Policy.Mode.SHADOW);
        assertThat(policy.liveContactHold().phone()).isEqualTo(Window.of("PT2H"));
        assertThat(policy.liveContactHold().video()).isEqualTo(Window.of("P3D"));
        assertThat(policy.holdByCategory()).isEqualTo(Policy.DEFAULT.holdByCategory());
        assertThat(policy.exemptSenders()).containsExactly("crm");
    }

    @ParameterizedTest
    @CsvSource({"PROMOTION, P7D", "NEWSLETTER, P1D", "PERSONAL, PT0S", "GREETING, P3D", ", P3D"})
    void aCategoryReplacesTheWindowOfTheLiveContact(Category category, String window) {
        assertThat(Policy.DEFAULT.holdAfter(Mode.PHONE, Channel.EMAIL, category))
                .isEqualTo(Window.of(window));
    }

    @ParameterizedTest
    @CsvSource({"SMS, , P5D", "SMS, GREETING, P5D", "SMS, PROMOTION, P7D", "SMS, PERSONAL, PT0S", "EMAIL, , P3D"})
    void aChannelReplacesTheWindowOfTheLiveContactUnlessTheCategoryDoes(
            Channel channel, Category category, String window) throws JsonProcessingException {
        Policy policy = JSON.readValue("{\"holdByChannel\":{\"sms\":\"P5D\"}}", Policy.class);

        assertThat(policy.holdAfter(Mode.PHONE, channel, category)).isEqualTo(Window.of(window));
    }

    @Test
    void capsAndQuietHoursAreReadAndWrittenAsTheyAre() throws JsonProcessingException {
        String caps = "[{\"touches\":3,\"per\":\"P7D\",\"channel\":null,\"categories\":[\"newsletter\"]}]";
        String quiet = "{\"from\":\"21:00\",\"to\":\"08:00\",\"wholeDays\":[\"sunday\"]}";
        String json = DEFAULT.replace("\"caps\":[]", "\"caps\":" + caps)
                .replace("\"quietHours\":null", "\"quietHours\":" + quiet)
                .replace("\"timeZone\":null", "\"timeZone\":\"Europe/Zurich\"");

        Policy policy = JSON.readValue(json, Policy.class);

        assertThat(policy.caps()).containsExactly(new Cap(3, Window.of("P7D"), null, List.of(Category.NEWSLETTER)));
        assertThat(JSON.writeValueAsString(policy)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {"caps":[{"touches":0,"per":"P7D"}]}                                  ~ touches: must be from 1 to 12
            {"caps":[{"touches":13,"per":"P7D"}]}                                 ~ touches: must be from 1 to 12
            {"caps":[{"touches":1,"per":"PT0S"}]}                                 ~ per: must be longer
            {"caps":[{"touches":1,"per":null}]}                                   ~ per: must be a length
            {"caps":[{"touches":1,"per":"P7D","categories":[]}]}                  ~ categories: must name one
            {"caps":[{"touches":1,"per":"a week"}]}                               ~ not a length
            {"quietHours":{"from":"21:00","to":"21:00"}}                          ~ to: must be another time
            {"quietHours":{"from":"9 pm","to":"08:00"}}                           ~ not a time of day
            {"quietHours":{"from":"21:00","to":"08:00","wholeDays":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}} ~ wholeDays: must leave
            {"timeZone":"Basel"}                                                  ~ not a time zone
            {"inDoubt":"maybe"}                                                   ~ inDoubt
            """)
    void whatIsWrongIsNamed(String json, String named) {
        assertThatThrownBy(() -> JSON.readValue(json, Policy.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"holdFor\":\"P1D\"}",
                "{\"mode\":\"sometimes\"}",
                "{\"lease\":\"a while\"}",
                "{\"liveContactHold\":{\"letter\":\"P1D\"}}",
                "{\"holdByCategory\":{\"gossip\":\"P1D\"}}",
                "{\"caps\":[{\"most\":3}]}",
                "{\"quietHours\":{\"from\":\"22:00\"}}",
                "{\"healthWeights\":{\"liveContact\":0.9}}",
                "{\"healthWeights\":{\"charm\":0.1}}"
            })
    void whatIsNotUnderstoodIsRefused(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Policy.class)).isInstanceOf(JsonMappingException.class);
    }
}
