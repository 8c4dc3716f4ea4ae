package dev.rapport.touchpoint.subscription.rest;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.people.rest.DelegatedContacts;
import dev.rapport.touchpoint.subscription.CalendarSubscription;
import dev.rapport.touchpoint.subscription.CalendarSubscriptions;
import dev.rapport.web.outgoing.OutgoingCall;
import dev.rapport.web.outgoing.OutgoingCalls;
import dev.rapport.web.outgoing.OutgoingUrl;
import dev.rapport.web.outgoing.Reply;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks at the calendars that are due, several at once, and of one workspace a few of them: whoever's server is slow keeps
 * nobody else waiting. Of the replicas one takes each.
 */
@Singleton
class PollCalendars {
    private static final Logger LOG = Logger.getLogger(PollCalendars.class);
    private static final int AT_ONCE = 8;
    private static final int OF_A_WORKSPACE = 2;
    /** What is read of a calendar lies in memory: of all that are being looked at so many are read. */
    private static final int READ_AT_ONCE = 3;

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
    /** The workspace of each calendar that is being looked at. */
    private final Collection<String> underWay = new ConcurrentLinkedQueue<>();

    private final Semaphore readers = new Semaphore(READ_AT_ONCE, true);
    /** Not virtual threads: looking a host up would hold the threads that carry them. */
    private final ExecutorService lookers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("calendar-", 0).factory());

    private volatile boolean open = true;

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

    void stop(@Observes ShutdownEvent event) {
        open = false;
        lookers.shutdownNow();
    }

    /** As many as there is room for; each that ends makes room for the next. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void lookAtAllThatAreDue() {
        while (open && underWay.size() < AT_ONCE) {
            Optional<CalendarSubscription> due = subscriptions.claim(every, haveTheirShare());
            if (due.isEmpty()) {
                return;
            }
            begin(due.get());
        }
    }

    private Set<String> haveTheirShare() {
        return underWay.stream()
                .filter(workspace -> Collections.frequency(underWay, workspace) >= OF_A_WORKSPACE)
                .collect(Collectors.toSet());
    }

    private void begin(CalendarSubscription subscription) {
        underWay.add(subscription.workspace());
        lookers.execute(() -> {
            try {
                try {
                    look(subscription);
                } finally {
                    underWay.remove(subscription.workspace());
                }
                lookAtAllThatAreDue();
            } catch (RuntimeException e) {
                // What came of it could not be kept, as with a database that is away: the job goes on a second later.
                LOG.warnf("calendars wait: %s", e.getMessage());
            }
        });
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
                case Reply.Unanswered(var because) -> failed(subscription, because);
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
            failed(subscription, "it was answered with status " + answer.status());
        } else if (answer.cut()) {
            failed(subscription, "it has more than " + MOST_BYTES + " bytes");
        } else {
            Optional<String> failure = read(subscription, answer.body().getBytes());
            failure.ifPresentOrElse(
                    because -> failed(subscription, because),
                    () -> subscriptions.read(subscription, answer.headers().get("ETag")));
        }
    }

    private Optional<String> read(CalendarSubscription subscription, byte[] calendar) {
        readers.acquireUninterruptibly();
        try {
            return reading.read(subscription, calendar);
        } finally {
            readers.release();
        }
    }

    /** By whoever keeps it, unless it is this service that stops. */
    private void failed(CalendarSubscription subscription, String because) {
        if (open) {
            subscriptions.failed(subscription, because, subscription.waitAfterFailure(every));
        }
    }

    private Map<String, String> ifChanged(CalendarSubscription subscription) {
        Instant read = subscription.readAt();
        boolean fresh = read != null && read.plus(READ_ANEW).isAfter(clock.instant());
        return fresh && subscription.etag() != null ? Map.of("If-None-Match", subscription.etag()) : Map.of();
    }
}
