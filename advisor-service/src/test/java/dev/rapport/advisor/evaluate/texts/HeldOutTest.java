package dev.rapport.advisor.evaluate.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.text.LearnedReader;
import dev.rapport.advisor.training.Confusion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How well claims are read in texts that were kept apart: nearly all are hard paraphrases, by another voice. */
class HeldOutTest {
    private static final Path HELD_OUT = Path.of("src/training/texts/held-out.tsv");

    @Test
    void claimsAreReadInTextsThatNobodyTunedOn() {
        Confusion confusion = Confusion.of(new LearnedReader(), EvaluateClaims.samples(HELD_OUT));

        assertThat(confusion.f1()).as(confusion.table()).isGreaterThan(0.70);
        assertThat(confusion.precision()).as(confusion.table()).isGreaterThan(0.85);
    }
}
