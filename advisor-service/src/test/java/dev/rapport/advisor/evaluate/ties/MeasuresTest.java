package dev.rapport.advisor.evaluate.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void aucIsTheShareOfPairsInTheRightOrder() {
        double auc = Auc.of(new double[] {1, 3, 2, 2}, new boolean[] {false, true, true, false});

        // (2 > 1), (2 = 2), (3 > 1), (3 > 2)
        assertThat(auc).isEqualTo(3.5 / 4);
    }

    @Test
    void aucOfTheRightOrderIsOneAndOfTheWrongOneZero() {
        boolean[] touched = {true, false, true, false, false};

        assertThat(Auc.of(new double[] {9, 1, 8, 2, 3}, touched)).isEqualTo(1);
        assertThat(Auc.of(new double[] {1, 8, 2, 7, 9}, touched)).isZero();
    }

    @Test
    void logisticRegressionFindsTheCoefficientsThatMadeTheExamples() {
        Random random = new Random(5);
        double[][] features = new double[40_000][];
        boolean[] touched = new boolean[features.length];
        for (int at = 0; at < features.length; at++) {
            features[at] = new double[] {random.nextGaussian(), random.nextGaussian()};
            double z = -0.5 + 1.5 * features[at][0] - 0.7 * features[at][1];
            touched[at] = random.nextDouble() < 1 / (1 + Math.exp(-z));
        }

        Logistic fitted = Logistic.fit(List.of(new Logistic.Sample(features, touched)));

        assertThat(fitted.coefficients()).containsExactly(new double[] {-0.5, 1.5, -0.7}, within(0.06));
    }

    @Test
    void aLargeSampleDoesNotOutvoteASmallOne() {
        Logistic.Sample small = chances(0.9, 100);
        Logistic.Sample large = chances(0.1, 10_000);

        Logistic fitted = Logistic.fit(List.of(small, large));

        assertThat(fitted.chance(new double[] {0})).isEqualTo(0.5, within(1e-3));
    }

    @Test
    void logGammaIsTheLogarithmOfFactorials() {
        assertThat(BgNbd.logGamma(6)).isEqualTo(Math.log(120), within(1e-9));
        assertThat(BgNbd.logGamma(0.5)).isEqualTo(Math.log(Math.sqrt(Math.PI)), within(1e-9));
    }

    private static Logistic.Sample chances(double share, int size) {
        boolean[] touched = new boolean[size];
        for (int at = 0; at < size * share; at++) {
            touched[at] = true;
        }
        return new Logistic.Sample(new double[size][1], touched);
    }
}
