package dev.rapport.advisor.evaluate.texts;

import dev.rapport.advisor.evaluate.Fault;
import dev.rapport.advisor.text.LearnedReader;
import dev.rapport.advisor.training.Confusion;
import dev.rapport.advisor.training.Sample;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints how well the claims of texts are read, of which a file says what they claim. */
public final class EvaluateClaims {
    private final Path file;

    public EvaluateClaims(Path file) {
        this.file = file;
    }

    public void print(PrintStream out) {
        out.print(Confusion.of(new LearnedReader(), samples(file)).table());
    }

    /** @param file with the columns {@code id}, {@code claims} (codes, with commas between them) and {@code text} */
    static List<Sample> samples(Path file) {
        List<Sample> samples = new ArrayList<>();
        Table.each(file, List.of("id", "claims", "text"), (number, fields) -> {
            try {
                samples.add(Sample.of(fields.get(0), fields.get(2), fields.get(1)));
            } catch (IllegalArgumentException e) {
                throw Fault.at(file, number, String.valueOf(e.getMessage()));
            }
        });
        return samples;
    }
}
