package dev.rapport.advisor.text;

/** What units of a text are. Nearly all of them are ASCII, which is told at once. */
public final class Units {
    private static final int ASCII = 128;

    private Units() {}

    public static boolean isLetter(char unit) {
        return unit < ASCII ? isAsciiLetter(unit) : Character.isLetter(unit);
    }

    /** A letter or a digit. */
    public static boolean isWord(char unit) {
        return unit < ASCII ? isAsciiLetter(unit) || unit >= '0' && unit <= '9' : Character.isLetterOrDigit(unit);
    }

    private static boolean isAsciiLetter(char unit) {
        int small = unit | 0x20;
        return small >= 'a' && small <= 'z';
    }
}
