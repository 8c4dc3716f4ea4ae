package dev.rapport.advisor.training;

import dev.rapport.advisor.text.model.Features;
import dev.rapport.advisor.text.model.Weights;
import dev.rapport.advisor.training.Example.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression, each label against the rest, by gradient descent with a step for each weight of its own (AdaGrad). A text
 * has a label when one of its sentences has it: each step moves the weights of the sentence that speaks most for the label. The
 * same examples and seed give the same weights to the bit, on every machine.
 */
final class Learner {
    private static final int ROUNDS = 15;
    private static final double STEP = 0.2;
    /** Whoever is as sure as this learns nothing more. */
    private static final double SURE = 1e-3;

    final float[] weights = new float[Features.MOST * Weights.LABELS];
    final float[] intercepts = new float[Weights.LABELS];

    private final float[] squares = new float[weights.length];
    private final float[] interceptSquares = new float[Weights.LABELS];

    private Learner() {}

    static Learner learn(List<Example> examples, long seed) {
        Learner learner = new Learner();
        List<Example> shuffled = new ArrayList<>(examples);
        Random chance = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(shuffled, chance);
            for (Example example : shuffled) {
                for (int label = 0; label < Weights.LABELS; label++) {
                    learner.step(example, label);
                }
            }
        }
        return learner;
    }

    /** How much a text speaks for a label: above zero it rather has it. */
    double score(Example example, int label) {
        Sentence strongest = strongest(example, label);
        return intercepts[label] + (strongest == null ? 0 : sum(strongest, label));
    }

    private void step(Example example, int label) {
        Sentence strongest = strongest(example, label);
        if (strongest == null) {
            return;
        }
        double says = 1 / (1 + StrictMath.exp(-(sum(strongest, label) + intercepts[label])));
        double error = says - (example.labels()[label] ? 1 : 0);
        if (Math.abs(error) < SURE) {
            return;
        }
        float gradient = (float) (error * strongest.share());
        move(strongest.found(), label, gradient);
        move(strongest.pieces(), label, gradient * Features.PIECE);
        interceptSquares[label] += (float) (error * error);
        intercepts[label] -= (float) (STEP * error / StrictMath.sqrt(interceptSquares[label] + 1e-8));
    }

    private void move(int[] features, int label, float gradient) {
        for (int feature : features) {
            int at = feature * Weights.LABELS + label;
            squares[at] += gradient * gradient;
            weights[at] -= (float) (STEP * gradient / StrictMath.sqrt(squares[at] + 1e-8));
        }
    }

    private @Nullable Sentence strongest(Example example, int label) {
        Sentence strongest = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Sentence sentence : example.sentences()) {
            double sum = sum(sentence, label);
            if (sum > most) {
                most = sum;
                strongest = sentence;
            }
        }
        return strongest;
    }

    private double sum(Sentence sentence, int label) {
        double whole = 0;
        for (int feature : sentence.found()) {
            whole += weights[feature * Weights.LABELS + label];
        }
        double small = 0;
        for (int feature : sentence.pieces()) {
            small += weights[feature * Weights.LABELS + label];
        }
        return (whole + Features.PIECE * small) * sentence.share();
    }
}
