package dev.rapport.e2e.fault.plan;

import java.time.Duration;
import java.util.Locale;

/**
 * One thing that goes wrong.
 *
 * @param at after the beginning of the round
 * @param replica which one of a service; 0 for what there is one of
 * @param lasts until it is mended; what was killed is started then
 */
public record Fault(Duration at, Kind kind, Part part, int replica, Duration lasts) {

    /** How it fails. */
    public enum Kind {
        /** {@code kill -9}. */
        KILL,
        /** SIGSTOP: it does nothing, and nobody is told so. */
        PAUSE,
        /** SIGTERM, as a rollout does; then the next one is started. */
        ROLL,
        /** Every connection to it ends, whatever it was about. */
        CUT,
        /** Every packet to it and from it is late. */
        SLOW,
        /** The line to it takes everything and passes nothing on. */
        SILENCE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As a person reads it. */
    @Override
    public String toString() {
        String which = part.service().isPresent() ? " " + (replica + 1) : "";
        return "%s %s%s at %.1f s".formatted(kind, part, which, at.toMillis() / 1000.0)
                + (lasts.isZero() ? "" : String.format(Locale.ROOT, " for %.1f s", lasts.toMillis() / 1000.0));
    }
}
