package dev.rapport.testing.architecture;

import static dev.rapport.testing.architecture.Rule.TIME_AS_VALUE;
import static dev.rapport.testing.architecture.Rule.USES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseRulesTest {
    private static final String HASTY = """
            package sample.first;
            class Hasty {
                Object at() { return java.time.Instant.now(); }
                Object again() { return java.time.Instant.now(); }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void anExemptionLetsOffOnePlaceOnly() throws IOException {
        HouseRules rules = new SampleModule(folder).with(HASTY).rules();

        rules.except(TIME_AS_VALUE, "Hasty.at", "shown here");

        assertThat(rules.complaints(TIME_AS_VALUE))
                .containsExactly("sample.first.Hasty.again calls java.time.Instant.now()");
    }

    @Test
    void anExemptionOfAClassOrPackageLetsOffAllInIt() throws IOException {
        HouseRules rules = new SampleModule(folder).with(HASTY).rules();

        rules.except(TIME_AS_VALUE, "first", "shown here");

        assertThat(rules.complaints(TIME_AS_VALUE)).isEmpty();
    }

    @Test
    void anExemptionThatLetsOffNothingIsAComplaint() throws IOException {
        HouseRules rules = new SampleModule(folder)
                .with("package sample.first; class Calm {}")
                .rules();

        rules.except(TIME_AS_VALUE, "Calm", "it used to be hasty");

        assertThat(rules.complaints(TIME_AS_VALUE)).containsExactly("Calm is exempted and does nothing wrong");
    }

    @Test
    void anExemptionNeedsItsReason() throws IOException {
        HouseRules rules = new SampleModule(folder).with(HASTY).rules();

        assertThatThrownBy(() -> rules.except(TIME_AS_VALUE, "Hasty.at", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExemptionFromARuleOfOtherModulesIsRefused() {
        HouseRules rules = HouseRules.ofService("dev.rapport.testing");

        assertThatThrownBy(() -> rules.except(USES, "HouseRules", "services have no such rule"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void featuresThatDoNotExistFail() throws IOException {
        HouseRules rules = new SampleModule(folder).with(HASTY).rules();

        rules.features("first", "gone").decidingIn("left");

        assertThat(rules.complaints(Rule.FEATURES))
                .containsExactly(
                        "sample.gone is named in the rules and does not exist",
                        "sample.left is named in the rules and does not exist");
    }

    @Test
    void rulesOnAPackageThatDoesNotExistFail() {
        HouseRules rules = HouseRules.ofService("dev.rapport.nowhere");

        assertThat(rules.tests())
                .allSatisfy(
                        test -> assertThatThrownBy(() -> test.getExecutable().execute())
                                .hasMessageContaining("dev.rapport.nowhere"));
    }

    @Test
    void rulesOnAFolderWithoutSourcesFail() {
        HouseRules rules = HouseRules.ofService("dev.rapport.testing").at(folder);

        assertThatThrownBy(() -> rules.complaints(Rule.NULL_MARKED)).hasMessageContaining("no sources");
    }
}
