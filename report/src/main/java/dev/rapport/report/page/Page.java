package dev.rapport.report.page;

import java.util.List;

/**
 * The report, whatever it is shown on.
 *
 * @param notes what it rests on, and what was left out
 */
public record Page(String intro, List<Section> sections, List<String> notes) {
    static final String TITLE = "What your automation, your inbox and your calendar say of each other";

    /** @param none what to say when there is no line */
    public record Section(String title, String none, List<Line> lines) {}

    /** @param who the person; @param what the matter, in a few words; @param says sentences on it */
    public record Line(String who, String what, List<String> says) {}
}
