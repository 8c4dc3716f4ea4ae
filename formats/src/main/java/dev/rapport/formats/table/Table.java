package dev.rapport.formats.table;

import dev.rapport.formats.Upload;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A file with commas whose columns are known by their names, wherever they stand, and whatever stands above them. */
public final class Table implements AutoCloseable {
    private static final int MOST_LINES_ABOVE = 20;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Map<String, Integer> columns = new HashMap<>();

    /** Without rows when it has no line with these columns. */
    public Table(InputStream in, Set<String> needed) throws IOException {
        parser = CSVParser.parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), FORMAT);
        rows = parser.iterator();
        for (int at = 0; at < MOST_LINES_ABOVE && columns.isEmpty() && rows.hasNext(); at++) {
            header(rows.next(), needed);
        }
    }

    /**
     * Hands every row over.
     *
     * @param needed the columns by which the table is known
     * @return where it stops being a table, if it ever is one; empty when it is one to its end
     */
    public static Optional<Unreadable> each(Upload file, String part, Set<String> needed, Consumer<Row> rows)
            throws IOException {
        try (Table table = new Table(file.open(), needed)) {
            if (table.columns.isEmpty()) {
                return Optional.of(new Unreadable(
                        new Place(part, 1),
                        "is no table with the columns "
                                + needed.stream().sorted().collect(Collectors.joining(", "))));
            }
            try {
                for (Row row = table.next(); row != null; row = table.next()) {
                    rows.accept(row);
                }
                return Optional.empty();
            } catch (UncheckedIOException e) {
                return Optional.of(brokenOff(part, table.line()));
            }
        } catch (UncheckedIOException e) {
            return Optional.of(brokenOff(part, 1));
        }
    }

    private static Unreadable brokenOff(String part, long line) {
        return new Unreadable(new Place(part, line), "is not a table with commas from here on");
    }

    private void header(CSVRecord row, Set<String> needed) {
        Map<String, Integer> found = new HashMap<>();
        for (int at = 0; at < row.size(); at++) {
            found.put(row.get(at).replace("\ufeff", "").strip().toUpperCase(Locale.ROOT), at);
        }
        if (found.keySet().containsAll(needed)) {
            columns.putAll(found);
        }
    }

    /** A row; the next call moves on. */
    public record Row(CSVRecord cells, Map<String, Integer> columns, long line) {

        /** Empty where the row, or the export's era, has no such column. */
        public String get(String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }

        /** The export has such a column. */
        public boolean has(String column) {
            return columns.containsKey(column);
        }

        public boolean isWhole() {
            return cells.size() >= Math.min(columns.size(), 3);
        }
    }

    /** Null behind the last. @throws UncheckedIOException where the file stops being one with commas */
    public @Nullable Row next() {
        long line = parser.getCurrentLineNumber() + 1;
        return !columns.isEmpty() && rows.hasNext() ? new Row(rows.next(), columns, line) : null;
    }

    /** The line that is read next. */
    public long line() {
        return parser.getCurrentLineNumber() + 1;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
