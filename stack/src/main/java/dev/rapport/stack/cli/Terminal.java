package dev.rapport.stack.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints for a person: lines no wider than the window, and colours only where somebody sees them. */
public final class Terminal {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    private final PrintStream out;
    private final boolean colours;
    private final int columns;

    public Terminal(PrintStream out, boolean colours, int columns) {
        this.out = out;
        this.colours = colours;
        this.columns = Math.clamp(columns, NARROWEST, WIDEST);
    }

    /** As the script found the window: it sees whether there is one, and how wide. */
    public static Terminal standard() {
        return new Terminal(
                System.out, Boolean.getBoolean("rapport.colours"), Integer.getInteger("rapport.columns", 88));
    }

    public void line() {
        out.println();
    }

    /** Printed as it is, however wide: for what is copied. */
    public void exactly(String text) {
        out.println(text);
    }

    /** Broken between words; every line starts with the indent. */
    public void say(String indent, String text) {
        say(indent, indent, text);
    }

    /** @param first in place of the indent on the first line */
    public void say(String first, String indent, String text) {
        List<String> lines = Wrapped.lines(text, columns - indent.length());
        out.println(first + lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.println(indent + line));
    }

    public String bold(String text) {
        return paint("1", text);
    }

    public String good(String text) {
        return paint("32", text);
    }

    public String bad(String text) {
        return paint("31", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    /** Words that gave a text away. Without colours they stand between stars. */
    public String marked(String text) {
        return colours ? paint("1;31", text) : "**" + text + "**";
    }

    /** 0.6 s, 42 s, 3 min 5 s. */
    public static String spoken(Duration duration) {
        if (duration.toSeconds() >= 60) {
            return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
