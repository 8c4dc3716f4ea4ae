package dev.rapport.formats;

import dev.rapport.formats.linkedin.LinkedInMessages;
import dev.rapport.formats.mail.Mbox;
import dev.rapport.formats.people.GoogleContacts;
import dev.rapport.formats.people.LinkedInPeople;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is, told by what stands in it, whatever its name says. */
enum Format {
    MBOX("mbox", Holds.TOUCHES),
    EML("eml", Holds.TOUCHES),
    ICS("ics", Holds.TOUCHES),
    LINKEDIN("linkedin", Holds.TOUCHES),
    LINKEDIN_RECOMMENDATIONS("linkedin recommendations", Holds.TOUCHES),
    LINKEDIN_CONNECTIONS("linkedin connections", Holds.PEOPLE),
    LINKEDIN_INVITATIONS("linkedin invitations", Holds.PEOPLE),
    LINKEDIN_CONTACTS("linkedin contacts", Holds.PEOPLE),
    VCARD("vcard", Holds.PEOPLE),
    GOOGLE_CONTACTS("google contacts", Holds.PEOPLE),
    GOOGLE_CONTACTS_BEFORE_2024("google contacts", Holds.PEOPLE),
    ZIP("zip", null),
    UNKNOWN("unknown", null);

    private static final int LOOKED_AT = 16 * 1024;
    private static final Pattern HEADER = Pattern.compile("(?s)([!-9;-~]{1,70}:[^\n]*\r?\n([ \t][^\n]*\r?\n)*){2,}.*");
    private static final Pattern MAIL_HEADER =
            Pattern.compile("(?im)^(from|received|return-path|message-id|delivered-to):");

    /** The columns by which tables are told apart. */
    private static final Map<Format, Set<String>> TABLES = tables();

    private final String text;
    private final @Nullable Holds holds;

    Format(String text, @Nullable Holds holds) {
        this.text = text;
        this.holds = holds;
    }

    private static Map<Format, Set<String>> tables() {
        Map<Format, Set<String>> tables = new EnumMap<>(Format.class);
        tables.put(LINKEDIN, LinkedInMessages.COLUMNS);
        tables.put(LINKEDIN_RECOMMENDATIONS, LinkedInPeople.RECOMMENDATIONS);
        tables.put(LINKEDIN_CONNECTIONS, LinkedInPeople.CONNECTIONS);
        tables.put(LINKEDIN_INVITATIONS, LinkedInPeople.INVITATIONS);
        tables.put(LINKEDIN_CONTACTS, LinkedInPeople.ADDRESS_BOOK);
        tables.put(GOOGLE_CONTACTS, GoogleContacts.TODAY);
        tables.put(GOOGLE_CONTACTS_BEFORE_2024, GoogleContacts.BEFORE);
        return tables;
    }

    /** What its items are; null for what has none of its own. */
    @Nullable
    Holds holds() {
        return holds;
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
        if (start.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
            return VCARD;
        }
        for (Map.Entry<Format, Set<String>> table : TABLES.entrySet()) {
            if (hasColumns(start, table.getValue())) {
                return table.getKey();
            }
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
