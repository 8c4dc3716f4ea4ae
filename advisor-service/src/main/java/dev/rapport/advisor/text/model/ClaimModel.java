package dev.rapport.advisor.text.model;

import dev.rapport.contracts.outbound.Finding.Span;
import java.util.Arrays;
import java.util.List;

/** Tells what a text claims. A text claims what one of its sentences claims. */
public final class ClaimModel {
    /** A text of more sentences is no letter; the first of them say enough. */
    private static final int MOST_SENTENCES = 500;
    /** So far below what it has to pass a score is still likely: found by cross-validation on what readers wait for. */
    private static final float IN_DOUBT = 2.5f;

    private final Weights weights;
    private final Rows rows;

    public ClaimModel(Weights weights) {
        this.weights = weights;
        this.rows = new Rows(weights.table());
    }

    /**
     * How sure the model is of each label.
     *
     * @param margins by how much the score passes what it has to pass; below zero it does not
     * @param sentences of each label the sentence that speaks most for it, as a place in the list; -1 when there is none
     */
    public record Scores(float[] margins, int[] sentences) {
        public boolean given(Label label) {
            return margins[label.ordinal()] > 0;
        }

        /** It may well be so, although the model is not sure. */
        public boolean likely(Label label) {
            return margins[label.ordinal()] > -IN_DOUBT;
        }

        public int sentence(Label label) {
            return sentences[label.ordinal()];
        }
    }

    /** The same sentences always get the same scores. */
    public Scores score(String plain, List<Span> sentences) {
        char[] units = plain.toCharArray();
        float[] best = new float[Weights.LABELS];
        int[] where = new int[Weights.LABELS];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        Arrays.fill(where, -1);
        float[] sums = new float[Weights.LABELS];
        Features features = new Features();
        for (int at = 0; at < Math.min(sentences.size(), MOST_SENTENCES); at++) {
            Span sentence = sentences.get(at);
            features.read(units, sentence.start(), sentence.end());
            features.addUp(rows, sums);
            for (int label = 0; label < Weights.LABELS; label++) {
                float score = sums[label] * weights.scales()[label] - weights.margins()[label];
                if (score > best[label]) {
                    best[label] = score;
                    where[label] = at;
                }
            }
        }
        return new Scores(best, where);
    }
}
