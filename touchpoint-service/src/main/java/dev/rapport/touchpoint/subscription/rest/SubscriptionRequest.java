package dev.rapport.touchpoint.subscription.rest;

import dev.rapport.touchpoint.subscription.CalendarSubscription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param member whose calendar it is; null is the member who asks */
record SubscriptionRequest(
        @NotNull(message = "is needed") String url,

        @Pattern(regexp = "\\P{Cntrl}{1,200}", message = "must have 1 to 200 characters") @Nullable
        String member) {

    /** Calendars are handed on as {@code webcal:}, which means https. */
    String httpUrl() {
        return url.strip().replaceFirst("(?i)^webcals?:", "https:");
    }

    CalendarSubscription subscription(String workspace, String caller, UUID id, Instant now) {
        String owner = Objects.requireNonNullElse(member, caller);
        return new CalendarSubscription(workspace, id, httpUrl(), owner, null, null, null, null, 0, now);
    }
}
