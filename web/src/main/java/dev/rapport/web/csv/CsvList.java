package dev.rapport.web.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole list as CSV, read and written a part at a time, however long it is.
 *
 * @param after the part of the list behind an item, {@value #AT_A_TIME} items while there are so many; of null its beginning
 * @param row writes an item: a row, several, or none
 */
public record CsvList<T>(List<String> header, Function<@Nullable T, List<T>> after, Row<T> row)
        implements StreamingOutput {
    public static final int AT_A_TIME = 500;

    @FunctionalInterface
    public interface Row<T> {
        void write(Csv csv, T item) throws IOException;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        try (var csv = new Csv(new BufferedWriter(new OutputStreamWriter(output, UTF_8)), header)) {
            List<T> part = after.apply(null);
            while (!part.isEmpty()) {
                for (T item : part) {
                    row.write(csv, item);
                }
                part = part.size() < AT_A_TIME ? List.of() : after.apply(part.getLast());
            }
        }
    }
}
