package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.contracts.people.Channel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form on which somebody tells of a touch, as the page shows it.
 *
 * @param once what makes the form take effect once
 * @param at local, without its zone; {@code fresh} ones are the present, wherever the viewer is
 * @param refusal why it was not recorded; null when it was, or when nothing was told
 * @param recorded the number of what was told just now; null when nothing was
 */
record Telling(
        String once,
        boolean fresh,
        String what,
        String text,
        String at,
        String zone,
        String lasted,
        String channel,
        String due,
        @Nullable String refusal,
        @Nullable Long recorded) {
    private static final List<String> LENGTHS = List.of("5", "15", "30", "60", "90", "120");
    private static final List<Channel> WRITTEN =
            List.of(Channel.EMAIL, Channel.SMS, Channel.WHATSAPP, Channel.LINKEDIN, Channel.X, Channel.OTHER);

    static Telling fresh(UUID once, @Nullable Long recorded, Instant now) {
        String at = LocalDateTime.ofInstant(now, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return new Telling(once.toString(), true, "call", "", at, "UTC", "30", "email", "", null, recorded);
    }

    /** In minutes. */
    public List<String> lengths() {
        return LENGTHS;
    }

    /** Those that people write on. */
    public List<Channel> channels() {
        return WRITTEN;
    }
}
