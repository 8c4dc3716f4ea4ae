package dev.rapport.touchpoint.subscription;

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
        Instant createdAt) {
    private static final Pattern SERVER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]+");

    /** The address without what makes it a secret. */
    public String masked() {
        Matcher server = SERVER.matcher(url);
        return (server.lookingAt() ? server.group() : "") + "/…";
    }

    /** No log is to hold the address. */
    @Override
    public String toString() {
        return "calendar subscription " + id;
    }
}
