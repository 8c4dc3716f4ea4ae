package dev.rapport.touchpoint.subscription.rest;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.people.rest.DelegatedContacts;
import dev.rapport.touchpoint.subscription.CalendarSubscription;
import dev.rapport.touchpoint.subscription.CalendarSubscriptions;
import dev.rapport.web.outgoing.OutgoingCall;
import dev.rapport.web.outgoing.OutgoingCalls;
import dev.rapport.web.outgoing.OutgoingUrl;
import dev.rapport.web.outgoing.Reply;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks at the calendars that are due. Of the replicas one takes each. */
@Singleton
class PollCalendars {
    private static final Logger LOG = Logger.getLogger(PollCalendars.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    /** A meeting that is over reads otherwise, though its calendar is as it was. */
    private static final Duration READ_ANEW = Duration.ofHours(6);

    private final CalendarSubscriptions subscriptions;
    private final OutgoingCalls calls;
    private final ReadCalendar reading;
    private final Duration every;
    private final Clock clock;

    PollCalendars(
            @Worker CalendarSubscriptions subscriptions,
            OutgoingCalls calls,
            ReadCalendar reading,
            @ConfigProperty(name = "rapport.calendars.every") Duration every,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.calls = calls;
        this.reading = reading;
        this.every = every;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtAllThatAreDue() {
        Optional<CalendarSubscription> due = subscriptions.claim(every);
        while (due.isPresent()) {
            look(due.get());
            due = subscriptions.claim(every);
        }
    }

    private void look(CalendarSubscription subscription) {
        try {
            Reply reply = calls.call(new OutgoingCall(
                    HttpMethod.GET,
                    OutgoingUrl.of(subscription.url()),
                    ifChanged(subscription),
                    null,
                    PATIENCE,
                    MOST_BYTES));
            switch (reply) {
                case Reply.Unanswered(var because) -> subscriptions.failed(subscription, because);
                case Reply.Answered answer -> take(subscription, answer);
            }
        } catch (DelegatedContacts.Away e) {
            subscriptions.failed(subscription, "who is in it cannot be told now: contacts-service does not answer");
        } catch (RuntimeException e) {
            // The others are to be looked at all the same; this one is tried again.
            LOG.warnf(e, "%s could not be taken in", subscription);
            subscriptions.failed(subscription, "it could not be taken in; it is tried again");
        }
    }

    private void take(CalendarSubscription subscription, Reply.Answered answer) {
        if (answer.status() == NOT_MODIFIED) {
            subscriptions.unchanged(subscription);
        } else if (answer.status() != OK) {
            subscriptions.failed(subscription, "it was answered with status " + answer.status());
        } else if (answer.cut()) {
            subscriptions.failed(subscription, "it has more than " + MOST_BYTES + " bytes");
        } else {
            Optional<String> failure = reading.read(subscription, answer.body().getBytes());
            failure.ifPresentOrElse(
                    because -> subscriptions.failed(subscription, because),
                    () -> subscriptions.read(subscription, answer.headers().get("ETag")));
        }
    }

    private Map<String, String> ifChanged(CalendarSubscription subscription) {
        Instant read = subscription.readAt();
        boolean fresh = read != null && read.plus(READ_ANEW).isAfter(clock.instant());
        return fresh && subscription.etag() != null ? Map.of("If-None-Match", subscription.etag()) : Map.of();
    }
}
