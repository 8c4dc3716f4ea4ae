package dev.rapport.advisor.evaluate;

import dev.rapport.advisor.judgement.text.Claim;
import dev.rapport.advisor.judgement.text.PatternReader;
import dev.rapport.advisor.judgement.text.TextReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what each text of a tab-separated file claims. The header names the columns; {@code id} and {@code text} are used. */
final class EvaluateTexts {
    private final Path file;
    private final TextReader texts = new PatternReader();
    private @Nullable List<String> header;

    EvaluateTexts(Path file) {
        this.file = file;
    }

    void print(PrintStream out) {
        Lines.each(file, (number, line) -> {
            List<String> columns = List.of(line.split("\t", -1));
            List<String> names = header;
            if (names == null) {
                header = checked(number, columns);
                return;
            }
            if (columns.size() != names.size()) {
                throw Fault.at(
                        file,
                        number,
                        "has %d columns, the header %d; write tabs and newlines inside a text as \\t and \\n"
                                .formatted(columns.size(), names.size()));
            }
            String text = unescaped(columns.get(names.indexOf("text")));
            out.println(columns.get(names.indexOf("id")) + "\t" + codes(text));
        });
        if (header == null) {
            throw Fault.in(file, "is empty; the first line names the columns, id and text among them");
        }
    }

    private List<String> checked(long number, List<String> columns) {
        if (!columns.contains("id") || !columns.contains("text")) {
            throw Fault.at(file, number, "the header must name the columns id and text, with tabs between the names");
        }
        return columns;
    }

    private String codes(String text) {
        return texts.read(text).claims().stream()
                .map(Claim::code)
                .map(Claim.Code::toString)
                .collect(Collectors.joining(","));
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int at = 0; at < field.length(); at++) {
            char unit = field.charAt(at);
            char next = at + 1 < field.length() ? field.charAt(at + 1) : ' ';
            if (unit == '\\' && "nrt\\".indexOf(next) >= 0) {
                text.append(
                        switch (next) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            default -> '\\';
                        });
                at++;
            } else {
                text.append(unit);
            }
        }
        return text.toString();
    }
}
