package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.ties.Network.Cut;
import dev.rapport.advisor.evaluate.ties.Network.Tie;
import dev.rapport.advisor.health.StaysAlive;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a logistic model looks at; fitted on cuts of networks. */
interface Model {
    /** That of the service. */
    Model STAYS_ALIVE = (tie, cut) -> StaysAlive.features(tie.relationship().engagement(), cut.now());
    /** Recency, contacts and contact days, all on a log scale. */
    Model OF_THREE = (tie, cut) -> new double[] {
        Math.log1p(days(cut.asOf() - tie.last())),
        Math.log1p(tie.seconds().length),
        Math.log1p(tie.relationship().engagement().contactDays())
    };

    double[] features(Tie tie, Cut cut);

    default Logistic fit(List<Cut> cuts) {
        return Logistic.fit(cuts.stream().map(this::sample).toList());
    }

    /** One for each cut, fitted on all the others; none for a cut that is alone. */
    default List<Logistic> leavingOneOut(List<Cut> cuts) {
        return cuts.size() < 2
                ? List.of()
                : IntStream.range(0, cuts.size())
                        .mapToObj(left -> {
                            List<Cut> others = new ArrayList<>(cuts);
                            others.remove(left);
                            return fit(others);
                        })
                        .toList();
    }

    private Logistic.Sample sample(Cut cut) {
        double[][] features = new double[cut.ties().size()][];
        boolean[] touched = new boolean[features.length];
        for (int at = 0; at < features.length; at++) {
            features[at] = features(cut.ties().get(at), cut);
            touched[at] = cut.ties().get(at).touched();
        }
        return new Logistic.Sample(features, touched);
    }

    static double days(long seconds) {
        return seconds / 86_400.0;
    }
}
