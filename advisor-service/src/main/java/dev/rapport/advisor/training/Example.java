package dev.rapport.advisor.training;

import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.Sentences;
import dev.rapport.advisor.text.model.Features;
import dev.rapport.advisor.text.model.Label;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.List;

/** A sample as the model sees it: the features of its sentences, and whether it has each label. */
record Example(List<Sentence> sentences, boolean[] labels) {

    /** @param share what the sum over both is multiplied with */
    @SuppressWarnings("ArrayRecordComponent") // thousands of numbers, which nobody compares
    record Sentence(int[] found, int[] pieces, float share) {}

    static Example of(Sample sample) {
        String plain = Plain.of(sample.text());
        char[] units = plain.toCharArray();
        Features features = new Features();
        List<Sentence> sentences = new Sentences(plain)
                .all().stream().map(span -> sentence(units, span, features)).toList();
        boolean[] labels = new boolean[Label.values().length];
        for (Label label : Label.values()) {
            labels[label.ordinal()] = sample.has(label);
        }
        return new Example(sentences, labels);
    }

    private static Sentence sentence(char[] units, Span span, Features features) {
        features.read(units, span.start(), span.end());
        return new Sentence(features.found(), features.pieces(), features.share());
    }
}
