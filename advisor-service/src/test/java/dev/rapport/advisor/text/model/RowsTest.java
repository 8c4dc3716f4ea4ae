package dev.rapport.advisor.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 1_000})
    void addUpToTheSumsOfTheirWeights(int count) {
        Random chance = new Random(7);
        byte[] weights = new byte[64 * Weights.LABELS];
        chance.nextBytes(weights);
        weights[0] = Byte.MIN_VALUE;
        weights[1] = Byte.MAX_VALUE;
        int[] features = chance.ints(count, 0, 64).toArray();

        int[] sums = new Rows(weights).sum(features, count);

        int[] expected = new int[Weights.LABELS];
        for (int feature : features) {
            for (int label = 0; label < Weights.LABELS; label++) {
                expected[label] += weights[feature * Weights.LABELS + label];
            }
        }
        assertThat(sums).isEqualTo(expected);
    }
}
