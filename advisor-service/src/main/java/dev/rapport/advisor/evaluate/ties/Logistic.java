package dev.rapport.advisor.evaluate.ties;

import java.util.List;

/**
 * Logistic regression by Newton's method. Each sample counts the same in all, however many examples it has, so that a large
 * network does not outvote a small one.
 *
 * @param coefficients the base first, then one for each feature
 */
record Logistic(double[] coefficients) {
    private static final int STEPS = 100;
    /** Keeps the coefficients finite where the features tell all apart. */
    private static final double RIDGE = 1e-6;

    /** @param features of each example; @param touched how each ended */
    record Sample(double[][] features, boolean[] touched) {}

    static Logistic fit(List<Sample> samples) {
        int size = samples.getFirst().features()[0].length + 1;
        double[] coefficients = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] curvature = new double[size][size + 1];
            for (int at = 0; at < size; at++) {
                curvature[at][at] = RIDGE;
                curvature[at][size] = -RIDGE * coefficients[at];
            }
            for (Sample sample : samples) {
                add(sample, coefficients, curvature);
            }
            double[] change = solve(curvature);
            double largest = 0;
            for (int at = 0; at < size; at++) {
                coefficients[at] += change[at];
                largest = Math.max(largest, Math.abs(change[at]));
            }
            if (largest < 1e-12) {
                break;
            }
        }
        return new Logistic(coefficients);
    }

    private static void add(Sample sample, double[] coefficients, double[][] curvature) {
        int size = coefficients.length;
        double weight = 1.0 / sample.touched().length;
        for (int example = 0; example < sample.touched().length; example++) {
            double[] features = sample.features()[example];
            double chance = chance(coefficients, features);
            double error = (sample.touched()[example] ? 1 : 0) - chance;
            for (int row = 0; row < size; row++) {
                double value = row == 0 ? 1 : features[row - 1];
                curvature[row][size] += weight * error * value;
                for (int column = 0; column < size; column++) {
                    double other = column == 0 ? 1 : features[column - 1];
                    curvature[row][column] += weight * chance * (1 - chance) * value * other;
                }
            }
        }
    }

    double chance(double[] features) {
        return chance(coefficients, features);
    }

    private static double chance(double[] coefficients, double[] features) {
        double z = coefficients[0];
        for (int at = 0; at < features.length; at++) {
            z += coefficients[at + 1] * features[at];
        }
        return 1 / (1 + Math.exp(-z));
    }

    /** Gauss: each row is an equation with its right side last. */
    private static double[] solve(double[][] rows) {
        int size = rows.length;
        for (int pivot = 0; pivot < size; pivot++) {
            int best = pivot;
            for (int row = pivot + 1; row < size; row++) {
                best = Math.abs(rows[row][pivot]) > Math.abs(rows[best][pivot]) ? row : best;
            }
            double[] swapped = rows[pivot];
            rows[pivot] = rows[best];
            rows[best] = swapped;
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = 0; row < size; row++) {
            solution[row] = rows[row][size] / rows[row][row];
        }
        return solution;
    }
}
