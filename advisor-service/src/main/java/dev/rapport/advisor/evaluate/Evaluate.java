package dev.rapport.advisor.evaluate;

import dev.rapport.advisor.evaluate.texts.EvaluateClaims;
import dev.rapport.advisor.evaluate.texts.EvaluateTexts;
import dev.rapport.advisor.evaluate.texts.TrainTexts;
import dev.rapport.advisor.evaluate.ties.EvaluateTies;
import dev.rapport.advisor.evaluate.ties.FitTies;
import dev.rapport.advisor.evaluate.ties.TiesTable;
import dev.rapport.advisor.evaluate.verdicts.EvaluateVerdicts;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Runs the scoring and judging code on files, so that anybody can measure it. */
public final class Evaluate {
    private static final String USAGE = """
            usage: evaluate ties FILE --as-of SECONDS   chance of a touch within 30 days, of each pair of a contact network
                   evaluate ties-table FILE…            how well that chance ranks pairs, beside other ways to rank them
                   evaluate ties-fit --date DATE FILE…  the coefficients of that chance, fitted on contact networks
                   evaluate texts FILE                  claims of each text
                   evaluate claims FILE                 how well claims are read, on texts whose claims are known
                   evaluate verdicts FILE               verdict on each situation
                   train texts FOLDER TARGET TODAY      makes the weights of the claims anew\
            """;

    private Evaluate() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        int status = run(arguments, out, System.err);
        out.flush();
        System.exit(status);
    }

    /** The exit status: 0 when all was printed, 2 when the arguments or a file cannot be used. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            if (arguments.length == 4 && arguments[0].equals("ties") && arguments[2].equals("--as-of")) {
                new EvaluateTies(Path.of(arguments[1]), Long.parseLong(arguments[3])).print(out);
            } else if (arguments.length >= 2 && arguments[0].equals("ties-table")) {
                new TiesTable(from(arguments, 1)).print(out);
            } else if (arguments.length >= 4 && arguments[0].equals("ties-fit") && arguments[1].equals("--date")) {
                new FitTies(from(arguments, 3), LocalDate.parse(arguments[2])).print(out);
            } else if (arguments.length == 2 && arguments[0].equals("texts")) {
                new EvaluateTexts(Path.of(arguments[1])).print(out);
            } else if (arguments.length == 2 && arguments[0].equals("claims")) {
                new EvaluateClaims(Path.of(arguments[1])).print(out);
            } else if (arguments.length == 5 && arguments[0].equals("train") && arguments[1].equals("texts")) {
                new TrainTexts(Path.of(arguments[2]), Path.of(arguments[3])).print(out, arguments[4]);
            } else if (arguments.length == 2 && arguments[0].equals("verdicts")) {
                new EvaluateVerdicts(Path.of(arguments[1])).print(out, err);
            } else {
                err.println(USAGE);
                return 2;
            }
            return 0;
        } catch (Fault fault) {
            err.println("evaluate: " + fault.getMessage());
        } catch (NumberFormatException e) {
            err.println("evaluate: --as-of takes a whole number of seconds since 1970, and not " + arguments[3]);
        } catch (DateTimeParseException e) {
            err.println("evaluate: --date takes a day as 2026-05-03, and not " + arguments[2]);
        }
        return 2;
    }

    private static List<String> from(String[] arguments, int first) {
        return List.of(arguments).subList(first, arguments.length);
    }
}
