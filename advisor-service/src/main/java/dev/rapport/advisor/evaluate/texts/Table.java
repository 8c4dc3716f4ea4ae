package dev.rapport.advisor.evaluate.texts;

import dev.rapport.advisor.evaluate.Fault;
import dev.rapport.advisor.evaluate.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tab-separated file: the header names the columns; tabs and newlines inside a text are written as {@code \t} and {@code \n}. */
final class Table {

    /** Takes what stands in the columns that were asked for, in that order. @param number of the line, from 1 */
    interface Reader {
        void read(long number, List<String> fields);
    }

    private Table() {}

    /** @param wanted columns; all must be there, and any others may */
    static void each(Path file, List<String> wanted, Reader reader) {
        List<String> header = new ArrayList<>();
        Lines.each(file, (number, line) -> {
            List<String> columns = List.of(line.split("\t", -1));
            if (header.isEmpty()) {
                header.addAll(columns);
                if (!header.containsAll(wanted)) {
                    throw Fault.at(
                            file,
                            number,
                            "the header must name the columns %s, with tabs between the names"
                                    .formatted(String.join(" and ", wanted)));
                }
                return;
            }
            if (columns.size() != header.size()) {
                throw Fault.at(
                        file,
                        number,
                        "has %d columns, the header %d; write tabs and newlines inside a text as \\t and \\n"
                                .formatted(columns.size(), header.size()));
            }
            reader.read(
                    number,
                    wanted.stream()
                            .map(name -> unescaped(columns.get(header.indexOf(name))))
                            .toList());
        });
        if (header.isEmpty()) {
            throw Fault.in(
                    file,
                    "is empty; the first line names the columns, %s among them"
                            .formatted(String.join(" and ", wanted)));
        }
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
