package dev.rapport.formats.block;

import dev.rapport.formats.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a calendar apart without reading it, into its events, time zones and the rest, each with its lines; and a book of vCards
 * into them.
 */
public final class Blocks implements AutoCloseable {
    /** Characters of a block: descriptions may be long, and photographs stand in vCards; larger ones are not read. */
    private static final int LONGEST = 2 * 1024 * 1024;

    private static final Pattern BEGIN = Pattern.compile("(?i)BEGIN:(\\S+)\\s*");

    private final BufferedReader lines;
    private long number;

    /** @param name VEVENT, VTIMEZONE, …; empty for a line that stands in none. @param text null when there is too much of it */
    public record Block(String name, long line, @Nullable String text) {

        /** The value of a property that stands in it, as it is written, unfolded; empty when there is none. */
        public String value(String property) {
            if (text == null) {
                return "";
            }
            Matcher found = Pattern.compile("(?im)^" + property + "(?:;[^:\n]*)?:(.*)$")
                    .matcher(text.replaceAll("\r?\n[ \t]", ""));
            return found.find() ? found.group(1).strip() : "";
        }
    }

    public Blocks(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Null at the end. */
    public @Nullable Block next() throws IOException {
        for (String line = read(); line != null; line = read()) {
            Matcher begin = BEGIN.matcher(line);
            if (!begin.matches()) {
                return new Block("", number, line);
            }
            String name = begin.group(1).toUpperCase(Locale.ROOT);
            if (!name.equals("VCALENDAR")) {
                return block(name);
            }
        }
        return null;
    }

    private Block block(String name) throws IOException {
        long first = number;
        String end = "END:" + name;
        StringBuilder text = new StringBuilder("BEGIN:").append(name).append("\r\n");
        boolean tooLong = false;
        for (String line = read(); line != null; line = read()) {
            tooLong |= text.length() + line.length() > LONGEST;
            if (!tooLong) {
                text.append(line).append("\r\n");
            }
            if (line.strip().equalsIgnoreCase(end)) {
                break;
            }
        }
        return new Block(name, first, tooLong ? null : Text.kept(text.toString(), LONGEST));
    }

    private @Nullable String read() throws IOException {
        number++;
        return lines.readLine();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
