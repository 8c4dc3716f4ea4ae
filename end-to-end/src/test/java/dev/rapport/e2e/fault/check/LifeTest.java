package dev.rapport.e2e.fault.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proposed",
                "proposed cleared permitted sent",
                "proposed held cleared recalled held discarded",
                "proposed cleared expired proposed cleared permitted failed proposed held",
                "proposed cleared recalled cleared"
            })
    void livesThatMessagesLead(String life) {
        assertThat(Life.isLegal(steps(life))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cleared",
                "proposed proposed",
                "proposed permitted",
                "proposed held permitted",
                "proposed cleared recalled permitted",
                "proposed cleared permitted permitted",
                "proposed cleared permitted sent cleared"
            })
    void livesThatNoneMayLead(String life) {
        assertThat(Life.isLegal(steps(life))).isFalse();
    }

    private static List<String> steps(String life) {
        return life.isEmpty() ? List.of() : Arrays.asList(life.split(" "));
    }
}
