package dev.rapport.advisor.evaluate.ties;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The area under the ROC curve: how often one of those that were touched scores above one of those that were not. */
final class Auc {
    private Auc() {}

    /** Equal scores count half. Not a number when all ended the same. */
    static double of(double[] scores, boolean[] touched) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> scores[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            ranks += rank
                    * Arrays.stream(order, from, to).filter(at -> touched[at]).count();
            from = to;
        }
        double yes =
                IntStream.range(0, touched.length).filter(at -> touched[at]).count();
        double no = touched.length - yes;
        return (ranks - yes * (yes + 1) / 2) / (yes * no);
    }
}
