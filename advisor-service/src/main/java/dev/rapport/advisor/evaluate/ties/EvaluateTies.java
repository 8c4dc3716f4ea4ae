package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.Lines;
import dev.rapport.advisor.health.StaysAlive;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;

/** Scores the pairs of a contact network as they stood at a moment. */
public final class EvaluateTies {
    private final Path file;
    private final long asOf;

    /** @param asOf seconds since 1970; what is later in the file is not looked at */
    public EvaluateTies(Path file, long asOf) {
        this.file = file;
        this.asOf = asOf;
    }

    public void print(PrintStream out) {
        Ties ties = new Ties();
        Lines.each(file, (number, text) -> {
            TieLine line = TieLine.read(file, number, text);
            if (line.seconds() <= asOf && !line.toThemselves()) {
                ties.add(line);
            }
        });
        Instant now = Instant.ofEpochSecond(asOf);
        ties.relationships()
                .forEach((pair, relationship) -> out.println(
                        pair.us() + "\t" + pair.them() + "\t" + StaysAlive.of(relationship.engagement(), now)));
    }
}
