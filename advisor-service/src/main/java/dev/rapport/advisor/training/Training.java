package dev.rapport.advisor.training;

import dev.rapport.advisor.text.model.Label;
import dev.rapport.advisor.text.model.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes weights of samples. What a score has to pass is found by cross-validation, on texts that the learner had not seen: the
 * least at which so many of those above it have the label as {@link #PRECISION} says.
 */
public final class Training {
    public static final long SEED = 20_260_503;
    public static final int FOLDS = 5;
    /** The samples are harder than what people receive: they are full of near misses. */
    public static final double PRECISION = 0.85;
    /** Nothing holds what is transactional, so the model has to be surer of that. */
    public static final double PRECISION_OF_TRANSACTIONAL = 0.95;

    private Training() {}

    private record Scored(double score, boolean has) {}

    public static Weights of(List<Sample> samples) {
        List<Example> examples = samples.stream().map(Example::of).toList();
        double[][] unseen = crossValidated(examples);
        Learner learner = Learner.learn(examples, SEED);
        byte[] table = new byte[learner.weights.length];
        float[] scales = new float[Weights.LABELS];
        float[] margins = new float[Weights.LABELS];
        for (Label label : Label.values()) {
            int at = label.ordinal();
            scales[at] = round(learner.weights, at, table);
            margins[at] = (float) leastScore(examples, unseen, label) - learner.intercepts[at];
        }
        return new Weights(table, scales, margins);
    }

    /** The score of each example by a learner that has not seen it. */
    private static double[][] crossValidated(List<Example> examples) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        double[][] scores = new double[examples.size()][Weights.LABELS];
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            List<Example> seen = IntStream.range(0, order.size())
                    .filter(at -> at % FOLDS != fold)
                    .mapToObj(at -> examples.get(order.get(at)))
                    .toList();
            Learner learner = Learner.learn(seen, SEED);
            for (int at = fold; at < order.size(); at += FOLDS) {
                for (int label = 0; label < Weights.LABELS; label++) {
                    scores[order.get(at)][label] = learner.score(examples.get(order.get(at)), label);
                }
            }
        });
        return scores;
    }

    private static double leastScore(List<Example> examples, double[][] scores, Label label) {
        double precision = label == Label.TRANSACTIONAL ? PRECISION_OF_TRANSACTIONAL : PRECISION;
        int at = label.ordinal();
        List<Scored> scored = IntStream.range(0, examples.size())
                .mapToObj(one -> new Scored(scores[one][at], examples.get(one).labels()[at]))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        double least = Double.MAX_VALUE;
        int right = 0;
        for (int seen = 0; seen < scored.size(); seen++) {
            right += scored.get(seen).has() ? 1 : 0;
            if (scored.get(seen).has() && right >= precision * (seen + 1)) {
                double next = seen + 1 < scored.size()
                        ? scored.get(seen + 1).score()
                        : scored.get(seen).score();
                least = (scored.get(seen).score() + next) / 2;
            }
        }
        return least;
    }

    /** Rounds the weights of a label to bytes. @return what 1 is worth */
    private static float round(float[] weights, int label, byte[] table) {
        float largest = 0;
        for (int at = label; at < weights.length; at += Weights.LABELS) {
            largest = Math.max(largest, Math.abs(weights[at]));
        }
        float scale = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
        for (int at = label; at < weights.length; at += Weights.LABELS) {
            table[at] = (byte) Math.round(weights[at] / scale);
        }
        return scale;
    }
}
