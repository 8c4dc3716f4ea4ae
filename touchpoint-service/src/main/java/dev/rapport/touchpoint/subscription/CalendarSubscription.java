package dev.rapport.touchpoint.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is looked at.
 *
 * @param url whoever has it can read the calendar: it is shown masked, and never logged
 * @param member whose calendar it is; its people are registered in this service's own name, as those of imports are
 * @param etag as the server named what was read last; null when it does not
 * @param readAt when it was read last; null before the first time
 * @param checkedAt when it was read, or found unchanged
 * @param failure why the last look failed; null when it did not
 * @param failures how many looks failed one after the other, because of whoever keeps the calendar
 */
public record CalendarSubscription(
        String workspace,
        UUID id,
        String url,
        String member,
        @Nullable String etag,
        @Nullable Instant readAt,
        @Nullable Instant checkedAt,
        @Nullable String failure,
        int failures,
        Instant createdAt) {
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Pattern SERVER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]+");

    /** The address without what makes it a secret. */
    public String masked() {
        Matcher server = SERVER.matcher(url);
        return (server.lookingAt() ? server.group() : "") + "/…";
    }

    /** How long it is left alone when one more look has failed: twice as long each time. @param every as otherwise */
    public Duration waitAfterFailure(Duration every) {
        Duration longest = every.compareTo(LONGEST_WAIT) > 0 ? every : LONGEST_WAIT;
        Duration wait = every.multipliedBy(1L << Math.min(failures, 16));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** No log is to hold the address. */
    @Override
    public String toString() {
        return "calendar subscription " + id;
    }
}
