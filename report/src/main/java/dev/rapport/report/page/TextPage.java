package dev.rapport.report.page;

import dev.rapport.report.page.Page.Line;
import dev.rapport.report.page.Page.Section;
import java.io.PrintStream;
import java.util.List;

/** The report at a terminal. What strangers wrote can only be read there: no character in it moves the cursor or colours anything. */
public final class TextPage {
    private static final int SHOWN = 15;

    private final PrintStream out;

    public TextPage(PrintStream out) {
        this.out = out;
    }

    public void print(Page page) {
        say("", Page.TITLE);
        say("", page.intro());
        for (Section section : page.sections()) {
            out.println();
            say(
                    "",
                    section.title()
                            + (section.lines().isEmpty()
                                    ? ""
                                    : " (" + section.lines().size() + ")"));
            print(section);
        }
        out.println();
        page.notes().forEach(note -> say("", note));
    }

    private void print(Section section) {
        List<Line> lines = section.lines();
        if (lines.isEmpty()) {
            say("  ", section.none());
        }
        for (Line line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
            say("  ", line.who() + ", " + line.what());
            line.says().forEach(sentence -> say("    ", sentence));
        }
        if (lines.size() > SHOWN) {
            say("  ", "… and " + (lines.size() - SHOWN) + " more: --html FILE shows all.");
        }
    }

    private void say(String indent, String text) {
        out.println(indent + text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
    }
}
