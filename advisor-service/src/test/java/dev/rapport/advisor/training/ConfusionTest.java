package dev.rapport.advisor.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.advisor.text.pattern.PatternReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void countsWhatWasReadAndWhatWasThere() {
        Confusion confusion = Confusion.of(
                new PatternReader(),
                List.of(
                        Sample.of("1", "Thanks for the follow!", "claims_first_touch"),
                        Sample.of("2", "Check out our new ovens.", "promotes,mass_text"),
                        Sample.of("3", "Hi {{name}}, your receipt is below.", "transactional"),
                        Sample.of("4", "See you on Monday.", "")));

        assertThat(confusion.precision()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(confusion.recall()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(confusion.f1()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(confusion.transactionalWithClaims()).isEqualTo(1);
        assertThat(confusion.table())
                .contains("all                           2      1      1        0.67   0.67   0.67")
                .contains("mass_text                     0      0      1")
                .contains("1 of 1 transactional texts have claims");
    }

    @Test
    void aClaimThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Sample.of("1", "Hello", "claims_nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'claims_nothing' is no code of texts");
    }
}
