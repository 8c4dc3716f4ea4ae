package dev.rapport.advisor.text;

/**
 * A text made plain for patterns, unit for unit as long as it was: lower case, straight quotes and dashes, plain spaces, whole
 * lines, and what is only quoted blanked out, since the writer does not say it.
 */
public final class Plain {
    /** Stands for each quoted unit; part of no word. */
    private static final char BLANK = '\u00a4';
    /** Whatever opens a quote and has not closed it by then was no quote. */
    private static final int LONGEST_QUOTE = 300;
    /** No line that its writer ends is longer without a stop. */
    private static final int WRAPPED = 55;

    private Plain() {}

    public static String of(String text) {
        char[] units = text.toCharArray();
        for (int at = 0; at < units.length; at++) {
            units[at] = plain(units[at]);
        }
        blankRepliedLines(units);
        joinWrappedLines(units);
        blankQuotes(units);
        return new String(units);
    }

    private static char plain(char unit) {
        if (unit >= 'a' && unit <= 'z' || unit == ' ') {
            return unit;
        }
        return switch (unit) {
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2010', '\u2011', '\u2013', '\u2014' -> '-';
            case '\u00a0', '\u202f', '\t', '\r' -> ' ';
            default -> Character.toLowerCase(unit);
        };
    }

    private static void blankQuotes(char[] units) {
        int opened = -1;
        for (int at = 0; at < units.length; at++) {
            if (units[at] != '"') {
                continue;
            }
            if (opened >= 0 && at - opened <= LONGEST_QUOTE) {
                blank(units, opened, at + 1);
                opened = -1;
            } else {
                opened = at;
            }
        }
    }

    /** Lines that mail programs put under a reply. */
    private static void blankRepliedLines(char[] units) {
        int start = 0;
        for (int at = 0; at <= units.length; at++) {
            if (at == units.length || units[at] == '\n') {
                if (start < at && units[start] == '>') {
                    blank(units, start, at);
                }
                start = at + 1;
            }
        }
    }

    /** A long line that goes on in the next was broken by a mail program. */
    private static void joinWrappedLines(char[] units) {
        int start = 0;
        for (int at = 0; at + 1 < units.length; at++) {
            if (units[at] != '\n') {
                continue;
            }
            boolean goesOn =
                    at > 0 && (Units.isWord(units[at - 1]) || units[at - 1] == ',') && Units.isWord(units[at + 1]);
            if (goesOn && at - start >= WRAPPED) {
                units[at] = ' ';
            }
            start = at + 1;
        }
    }

    private static void blank(char[] units, int from, int to) {
        for (int at = from; at < to; at++) {
            units[at] = BLANK;
        }
    }
}
