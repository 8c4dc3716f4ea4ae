package dev.rapport.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\""})
    void aChangeThatMeansThisVersionPasses(String ifMatch) {
        assertThatCode(() -> ETags.check(ifMatch, 3)).doesNotThrowAnyException();
    }

    @Test
    void whoSaysNothingMeansWhateverThereIs() {
        assertThatCode(() -> ETags.check(null, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", ""})
    void aChangeThatMeansAnotherVersionDoesNot(String ifMatch) {
        assertThatThrownBy(() -> ETags.check(ifMatch, 3))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(412));
    }

    @Test
    void whereSomethingMustBeSaidAnyVersionThereIsWillDoWhenItIsSaid() {
        assertThatCode(() -> ETags.require(" * ", 3)).doesNotThrowAnyException();
    }

    @Test
    void whereSomethingMustBeSaidNothingIsNotEnough() {
        assertThatThrownBy(() -> ETags.require(null, 3))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(428));
    }
}
