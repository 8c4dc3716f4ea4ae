package dev.rapport.touchpoint.subscription.rest;

import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.subscription.CalendarSubscription;
import dev.rapport.touchpoint.subscription.CalendarSubscriptions;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.outgoing.OutgoingGuard;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;

/** Begins to follow a calendar, unless the workspace does already, or follows as many as it may. */
@Singleton
class Subscribing {
    /** Of one workspace. */
    static final int MOST = 50;

    private final Caller caller;
    private final CalendarSubscriptions subscriptions;
    private final OutgoingGuard guard;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    Subscribing(
            Caller caller,
            CalendarSubscriptions subscriptions,
            OutgoingGuard guard,
            Idempotency idempotency,
            Ids ids,
            Clock clock) {
        this.caller = caller;
        this.subscriptions = subscriptions;
        this.guard = guard;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    Response subscribe(SubscriptionRequest request) {
        guard.check("url", request.httpUrl());
        CalendarSubscription subscription =
                request.subscription(caller.workspace(), caller.member(), ids.next(), clock.instant());
        return idempotency.once(request, () -> added(subscription)).response();
    }

    private Answer added(CalendarSubscription subscription) {
        if (subscriptions.count(subscription.workspace()) >= MOST) {
            throw ProblemException.conflict(
                    "too_many_subscriptions",
                    "A workspace has %d calendar subscriptions at most: end one that nobody needs.".formatted(MOST),
                    Map.of());
        }
        if (!subscriptions.add(subscription)) {
            throw ProblemException.conflict("already_subscribed", "This calendar is looked at already.", Map.of());
        }
        return idempotency.created(
                SubscriptionView.of(subscription), SubscriptionResource.PATH + "/" + subscription.id());
    }
}
