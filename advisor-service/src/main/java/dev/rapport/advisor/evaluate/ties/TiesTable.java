package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.ties.Network.Cut;
import dev.rapport.advisor.evaluate.ties.Network.Tie;
import dev.rapport.advisor.evaluate.ties.Scores.Score;
import dev.rapport.advisor.health.StaysAlive;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How well the chance of a touch ranks pairs, beside other ways to rank them: the AUC in each network when 70% of its time
 * span had passed. All that is fitted here is fitted when half of it had passed.
 */
public final class TiesTable {
    static final double FITTED_AT = 0.5;
    static final double MEASURED_AT = 0.7;

    private final List<Network> networks;
    private final List<Cut> late;
    private final Map<String, Score> scores;

    /** @param files each with a contact network; see {@link Network#read} */
    public TiesTable(List<String> files) {
        networks = files.stream().map(Network::read).toList();
        late = networks.stream().map(network -> network.cut(MEASURED_AT)).toList();
        scores = Scores.all(
                networks.stream().map(network -> network.cut(FITTED_AT)).toList());
    }

    /** Mean AUC over the networks: of all pairs, and of those with a contact in the 30 days before. */
    record Means(double all, double active) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.4f of all pairs, %.4f of the active ones", all, active);
        }
    }

    Means means(String score) {
        return new Means(mean(aucs(score, false)), mean(aucs(score, true)));
    }

    public void print(PrintStream out) {
        out.println("AUC of a contact within 30 days, at the 70% cut; what is fitted is fitted at the 50% cuts");
        print(out, "all pairs", false);
        print(out, "only pairs with a contact in the 30 days before", true);
        calibration(out);
    }

    private void print(PrintStream out, String title, boolean active) {
        out.println();
        out.println("| " + title + " | " + String.join(" | ", names(active).toList()) + " | mean |");
        out.println("| --- |" + " --- |".repeat(networks.size() + 1));
        for (String score : scores.keySet()) {
            List<Double> aucs = aucs(score, active);
            out.println("| " + score + " | "
                    + String.join(
                            " | ",
                            Stream.concat(aucs.stream(), Stream.of(mean(aucs)))
                                    .map(TiesTable::figure)
                                    .toList())
                    + " |");
        }
    }

    private Stream<String> names(boolean active) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < networks.size(); at++) {
            Cut cut = late.get(at);
            long pairs = cut.ties().stream()
                    .filter(tie -> !active || cut.active(tie))
                    .count();
            names.add(networks.get(at).name() + " (" + pairs + ")");
        }
        return names.stream();
    }

    private List<Double> aucs(String name, boolean active) {
        Score score = Objects.requireNonNull(scores.get(name), name);
        List<Double> aucs = new ArrayList<>();
        for (int network = 0; network < late.size(); network++) {
            Cut cut = late.get(network);
            List<Tie> ties = cut.ties().stream()
                    .filter(tie -> !active || cut.active(tie))
                    .toList();
            double[] values = new double[ties.size()];
            boolean[] touched = new boolean[values.length];
            for (int at = 0; at < values.length; at++) {
                values[at] = score.of(network, ties.get(at), cut);
                touched[at] = ties.get(at).touched();
            }
            aucs.add(Auc.of(values, touched));
        }
        return aucs;
    }

    /** Each network counts the same. */
    private void calibration(PrintStream out) {
        double[] pairs = new double[10];
        double[] weights = new double[10];
        double[] said = new double[10];
        double[] came = new double[10];
        for (Cut cut : late) {
            for (Tie tie : cut.ties()) {
                double chance = StaysAlive.of(tie.relationship().engagement(), cut.now());
                int bin = Math.min(9, (int) (10 * chance));
                double weight = 1.0 / cut.ties().size();
                pairs[bin]++;
                weights[bin] += weight;
                said[bin] += weight * chance;
                came[bin] += tie.touched() ? weight : 0;
            }
        }
        out.println();
        out.println("| staysAlive, as the service has it | pairs | said | came |");
        out.println("| --- | --- | --- | --- |");
        for (int bin = 0; bin < 10; bin++) {
            out.println(String.format(
                    Locale.ROOT,
                    "| %.1f to %.1f | %.0f | %.3f | %.3f |",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    pairs[bin],
                    said[bin] / weights[bin],
                    came[bin] / weights[bin]));
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().flatMapToDouble(DoubleStream::of).average().orElse(Double.NaN);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
