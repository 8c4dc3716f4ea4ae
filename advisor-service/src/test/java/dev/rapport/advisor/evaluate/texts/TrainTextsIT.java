package dev.rapport.advisor.evaluate.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.text.model.Weights;
import dev.rapport.advisor.training.Training;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** It learns everything anew, which takes a while. */
class TrainTextsIT {

    @Test
    void theShippedWeightsAreWhatTheShippedTextsTeach() {
        Weights learned = Training.of(EvaluateClaims.samples(Path.of("src/training/texts/written.tsv")));

        assertThat(learned).isEqualTo(Weights.shipped());
    }
}
