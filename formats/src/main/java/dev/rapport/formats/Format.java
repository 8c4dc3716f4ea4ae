package dev.rapport.formats;

import dev.rapport.formats.linkedin.LinkedInMessages;
import dev.rapport.formats.mail.Mbox;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, told by what stands in it, whatever its name says. */
enum Format {
    MBOX("mbox"),
    EML("eml"),
    ICS("ics"),
    LINKEDIN("linkedin"),
    ZIP("zip"),
    UNKNOWN("unknown");

    private static final int LOOKED_AT = 16 * 1024;
    private static final Pattern HEADER = Pattern.compile("(?s)([!-9;-~]{1,70}:[^\n]*\r?\n([ \t][^\n]*\r?\n)*){2,}.*");
    private static final Pattern MAIL_HEADER =
            Pattern.compile("(?im)^(from|received|return-path|message-id|delivered-to):");

    private final String text;

    Format(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Reads the beginning. */
    static Format of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LOOKED_AT);
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5)) {
            return ZIP;
        }
        String start = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        if (start.startsWith("From ")
                && start.contains("\n")
                && (Mbox.isPostmark(firstLine(start)) || headers(start.substring(start.indexOf('\n') + 1)))) {
            return MBOX;
        }
        if (start.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            return ICS;
        }
        if (hasColumns(start, LinkedInMessages.COLUMNS)) {
            return LINKEDIN;
        }
        return headers(start) ? EML : UNKNOWN;
    }

    /** Whether one of the first lines names all these columns. */
    static boolean hasColumns(String start, Set<String> columns) {
        return start.lines()
                .limit(20)
                .map(line -> line.toUpperCase(Locale.ROOT))
                .anyMatch(line -> {
                    List<String> names = List.of(line.replace("\"", "").split("\\s*,\\s*"));
                    return names.containsAll(columns);
                });
    }

    private static boolean headers(String start) {
        return HEADER.matcher(start.stripLeading()).matches()
                && MAIL_HEADER.matcher(start).find();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Leaves out the mark that some programs put before UTF-8. */
    static InputStream withoutMark(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 64 * 1024);
        buffered.mark(3);
        byte[] first = buffered.readNBytes(3);
        boolean mark = first.length == 3
                && (first[0] & 0xff) == 0xef
                && (first[1] & 0xff) == 0xbb
                && (first[2] & 0xff) == 0xbf;
        if (!mark) {
            buffered.reset();
        }
        return buffered;
    }
}
