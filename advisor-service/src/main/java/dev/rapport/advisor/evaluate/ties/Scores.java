package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.ties.Network.Cut;
import dev.rapport.advisor.evaluate.ties.Network.Tie;
import dev.rapport.advisor.health.StaysAlive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The ways to rank pairs that are compared, by their names. */
final class Scores {
    /** Ranks a pair of the network at this place; the greater, the likelier a contact. */
    interface Score {
        double of(int network, Tie tie, Cut cut);
    }

    private Scores() {}

    /** @param early the cut of each network at which everything that is fitted is fitted */
    static Map<String, Score> all(List<Cut> early) {
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("recency only", (network, tie, cut) -> tie.last());
        scores.put("number of contacts", (network, tie, cut) -> tie.seconds().length);
        for (int halfLife : new int[] {7, 14, 30, 60, 90}) {
            scores.put(
                    "decayed contacts, " + halfLife + " days",
                    (network, tie, cut) -> decayed(LongStream.of(tie.seconds()), cut, halfLife));
        }
        for (int halfLife : new int[] {7, 14, 30}) {
            scores.put(
                    "decayed contact days, " + halfLife + " days",
                    (network, tie, cut) -> decayed(days(tie), cut, halfLife));
        }
        List<BgNbd> models = early.stream().map(BgNbd::fit).toList();
        scores.put(
                "BG/NBD, of its own network",
                (network, tie, cut) -> models.get(network).chance(tie, cut.asOf()));
        addLogistic(scores, "logistic of 3", Model.OF_THREE, early);
        scores.put(
                "staysAlive, as the service has it",
                (network, tie, cut) -> StaysAlive.of(tie.relationship().engagement(), cut.now()));
        addLogistic(scores, "staysAlive", Model.STAYS_ALIVE, early);
        return scores;
    }

    private static void addLogistic(Map<String, Score> scores, String name, Model model, List<Cut> early) {
        Logistic fitted = model.fit(early);
        scores.put(name + ", fitted on these", (network, tie, cut) -> fitted.chance(model.features(tie, cut)));
        List<Logistic> others = model.leavingOneOut(early);
        if (!others.isEmpty()) {
            scores.put(
                    name + ", fitted on the others",
                    (network, tie, cut) -> others.get(network).chance(model.features(tie, cut)));
        }
    }

    private static LongStream days(Tie tie) {
        long day = 86_400;
        return LongStream.of(tie.seconds())
                .map(at -> Math.floorDiv(at, day))
                .distinct()
                .map(at -> at * day);
    }

    private static double decayed(LongStream seconds, Cut cut, int halfLife) {
        return seconds.mapToDouble(at -> Math.pow(0.5, Model.days(cut.asOf() - at) / halfLife))
                .sum();
    }
}
