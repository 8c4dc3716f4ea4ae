package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.ties.Network.Cut;
import dev.rapport.advisor.health.StaysAlive;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits the model of {@link StaysAlive} on contact networks and prints the file that it reads, with where it comes from. */
public final class FitTies {
    private final List<String> files;
    private final LocalDate date;

    /** @param files each with a contact network; see {@link Network#read} @param date to be told in the file */
    public FitTies(List<String> files, LocalDate date) {
        this.files = List.copyOf(files);
        this.date = date;
    }

    public void print(PrintStream out) {
        List<Network> networks = files.stream().map(Network::read).toList();
        List<Cut> cuts = networks.stream()
                .map(network -> network.cut(TiesTable.FITTED_AT))
                .toList();
        Logistic fitted = Model.STAYS_ALIVE.fit(cuts);
        TiesTable table = new TiesTable(files);
        List<String> named = new ArrayList<>();
        for (int at = 0; at < cuts.size(); at++) {
            named.add(networks.get(at).name() + " (" + cuts.get(at).ties().size() + " pairs)");
        }
        out.println("# The coefficients of staysAlive, written by: ./rapport evaluate ties-fit --date DATE FILE…");
        out.println(
                "# Fitted on " + date + " at the 50% cut of " + String.join(", ", named) + ", each counting the same.");
        out.println("# Mean AUC at the 70% cut: " + table.means("staysAlive, fitted on these") + ".");
        if (cuts.size() > 1) {
            out.println("# The same, each network left out of the fit: "
                    + table.means("staysAlive, fitted on the others") + ".");
        }
        out.println("base=" + figure(fitted.coefficients()[0]));
        for (int at = 0; at < StaysAlive.FEATURES.size(); at++) {
            out.println(StaysAlive.FEATURES.get(at) + "=" + figure(fitted.coefficients()[at + 1]));
        }
    }

    /** More digits would only tell this fit from the next one on the same networks. */
    private static String figure(double coefficient) {
        return String.format(Locale.ROOT, "%.4f", coefficient);
    }
}
