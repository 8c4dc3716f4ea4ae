package dev.rapport.web.csv;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A list as RFC 4180 has it, row by row, which a spreadsheet takes for data and never for a formula. */
public final class Csv implements AutoCloseable {
    public static final String MEDIA_TYPE = "text/csv";

    /** A number, also to a spreadsheet: whoever reads addresses from a list wants it as it is. */
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{7,15}");

    private final CSVPrinter printer;

    public Csv(Appendable to, List<String> header) throws IOException {
        printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord(header);
    }

    /** @param cells null is empty */
    public void row(@Nullable Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell == null ? "" : plain(cell.toString()));
        }
        printer.println();
    }

    /** What a spreadsheet would compute gets an apostrophe in front, by which it knows text. */
    static String plain(String text) {
        boolean computed = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return computed && !PHONE.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
