package dev.rapport.advisor.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.LearnedReader;
import dev.rapport.advisor.text.TextReader;
import dev.rapport.advisor.text.model.ClaimModel;
import dev.rapport.advisor.text.model.Weights;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {

    @Test
    void whatIsWrittenIsLearnedAndTheSameEachTime() {
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            samples.add(Sample.of("a" + at, "The moon is number %d and green.".formatted(at), "claims_no_reply"));
            samples.add(Sample.of("b" + at, "The sun is number %d and yellow.".formatted(at), ""));
        }

        Weights weights = Training.of(samples);

        TextReader reader = new LearnedReader(new ClaimModel(weights));
        assertThat(reader.read("The moon is green tonight.").claim(Code.CLAIMS_NO_REPLY))
                .isPresent();
        assertThat(reader.read("The sun is yellow today.").claims()).isEmpty();
        assertThat(Training.of(samples)).isEqualTo(weights);
    }
}
