package dev.rapport.touchpoint.subscription.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.touchpoint.subscription.CalendarSubscription;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription as it is answered. @param failure why the last look failed */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(
        UUID id,
        String url,
        String member,
        @Nullable Instant checkedAt,
        @Nullable String failure,
        Instant createdAt) {

    static SubscriptionView of(CalendarSubscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.masked(),
                subscription.member(),
                subscription.checkedAt(),
                subscription.failure(),
                subscription.createdAt());
    }
}
