package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.ties.Network.Cut;
import dev.rapport.advisor.evaluate.ties.Network.Tie;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The BG/NBD model of Fader, Hardie and Lee (2005): contacts come at a rate of the pair's own until, after one of them, it
 * falls silent for good. As its authors count, those of one day are one. Times are in days since a pair's first contact.
 */
record BgNbd(double r, double alpha, double a, double b) {
    private static final double DAY = 86_400;
    private static final double HORIZON = 30;

    /** Fitted by the likelihood of a cut. */
    static BgNbd fit(Cut cut) {
        double[] best = minimum(
                logs -> -cut.ties().stream()
                        .mapToDouble(tie -> of(logs).logLikelihood(tie, cut.asOf()))
                        .sum(),
                new double[] {0, 2, 0, 0});
        return of(best);
    }

    private static BgNbd of(double[] logs) {
        return new BgNbd(Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
    }

    /** The chance of at least one contact in the next 30 days. */
    double chance(Tie tie, long asOf) {
        double repeats = tie.relationship().engagement().contactDays() - 1;
        double age = (asOf - tie.seconds()[0]) / DAY;
        double last = (tie.last() - tie.seconds()[0]) / DAY;
        double dead = repeats == 0 ? 0 : a / (b + repeats - 1) * Math.pow((alpha + age) / (alpha + last), r + repeats);
        double silent = Math.pow((alpha + age) / (alpha + age + HORIZON), r + repeats);
        return (1 - silent) / (1 + dead);
    }

    private double logLikelihood(Tie tie, long asOf) {
        double repeats = tie.relationship().engagement().contactDays() - 1;
        double age = (asOf - tie.seconds()[0]) / DAY;
        double last = (tie.last() - tie.seconds()[0]) / DAY;
        double common = logGamma(r + repeats) - logGamma(r) + r * Math.log(alpha);
        double alive = logBeta(a, b + repeats) - logBeta(a, b) - (r + repeats) * Math.log(alpha + age);
        if (repeats == 0) {
            return common + alive;
        }
        double dead = logBeta(a + 1, b + repeats - 1) - logBeta(a, b) - (r + repeats) * Math.log(alpha + last);
        double greater = Math.max(alive, dead);
        return common + greater + Math.log(Math.exp(alive - greater) + Math.exp(dead - greater));
    }

    private static double logBeta(double one, double other) {
        return logGamma(one) + logGamma(other) - logGamma(one + other);
    }

    /** Stirling's series, after lifting the argument above ten. */
    static double logGamma(double value) {
        double x = value;
        double below = 0;
        while (x < 10) {
            below += Math.log(x);
            x++;
        }
        double inverse = 1 / (x * x);
        double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse / 1260)) / x;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - below;
    }

    /** By Nelder and Mead's simplex. */
    private static double[] minimum(ToDoubleFunction<double[]> cost, double[] start) {
        int size = start.length;
        double[][] corners = new double[size + 1][];
        for (int at = 0; at <= size; at++) {
            corners[at] = start.clone();
            if (at > 0) {
                corners[at][at - 1] += 1;
            }
        }
        double[] costs = Arrays.stream(corners).mapToDouble(cost).toArray();
        for (int step = 0; step < 400; step++) {
            sort(corners, costs);
            double[] centre = new double[size];
            for (int corner = 0; corner < size; corner++) {
                for (int at = 0; at < size; at++) {
                    centre[at] += corners[corner][at] / size;
                }
            }
            double[] reflected = between(centre, corners[size], -1);
            double reflectedCost = cost.applyAsDouble(reflected);
            double[] tried = between(
                    centre, corners[size], reflectedCost < costs[0] ? -2 : reflectedCost < costs[size] ? -0.5 : 0.5);
            double triedCost = cost.applyAsDouble(tried);
            boolean further = triedCost < reflectedCost;
            if (Math.min(triedCost, reflectedCost) < costs[size]) {
                corners[size] = further ? tried : reflected;
                costs[size] = further ? triedCost : reflectedCost;
            } else {
                for (int corner = 1; corner <= size; corner++) {
                    corners[corner] = between(corners[0], corners[corner], 0.5);
                    costs[corner] = cost.applyAsDouble(corners[corner]);
                }
            }
        }
        sort(corners, costs);
        return corners[0];
    }

    private static void sort(double[][] corners, double[] costs) {
        record Corner(double[] place, double cost) {}
        Corner[] sorted = new Corner[costs.length];
        for (int at = 0; at < costs.length; at++) {
            sorted[at] = new Corner(corners[at], costs[at]);
        }
        Arrays.sort(sorted, Comparator.comparingDouble(Corner::cost));
        for (int at = 0; at < costs.length; at++) {
            corners[at] = sorted[at].place();
            costs[at] = sorted[at].cost();
        }
    }

    /** The point that lies this share of the way from one to the other. */
    private static double[] between(double[] from, double[] to, double share) {
        double[] place = new double[from.length];
        for (int at = 0; at < from.length; at++) {
            place[at] = from[at] + share * (to[at] - from[at]);
        }
        return place;
    }
}
