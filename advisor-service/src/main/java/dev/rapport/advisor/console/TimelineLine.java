package dev.rapport.advisor.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch as a line of a timeline.
 *
 * @param title what it was, in a few words
 * @param text what was said or written; null when nothing is known of it
 */
public record TimelineLine(
        UUID id,
        Instant at,
        Kind kind,
        String title,
        @Nullable String text) {

    /** What is told apart at a glance. */
    public enum Kind {
        LIVE("Live"),
        BOOKED("Booked"),
        THEIRS("From them"),
        OURS("From us"),
        MACHINE("Automated"),
        VALUE("Value"),
        PROMISE("Promise"),
        CONNECTION("Connection"),
        LIGHT("Light touch");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }
    }

    public boolean isLive() {
        return kind == Kind.LIVE;
    }

    /** As a class of the stylesheet. */
    public String tone() {
        return Words.plain(kind);
    }
}
