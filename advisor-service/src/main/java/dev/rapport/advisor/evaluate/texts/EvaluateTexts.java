package dev.rapport.advisor.evaluate.texts;

import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.text.LearnedReader;
import dev.rapport.advisor.text.TextReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what each text of a tab-separated file claims; its columns {@code id} and {@code text} are used. */
public final class EvaluateTexts {
    private final Path file;
    private final TextReader texts = new LearnedReader();

    public EvaluateTexts(Path file) {
        this.file = file;
    }

    public void print(PrintStream out) {
        Table.each(
                file,
                List.of("id", "text"),
                (number, fields) -> out.println(fields.get(0) + "\t" + codes(fields.get(1))));
    }

    private String codes(String text) {
        return texts.read(text).claims().stream()
                .map(Claim::code)
                .map(Claim.Code::toString)
                .collect(Collectors.joining(","));
    }
}
