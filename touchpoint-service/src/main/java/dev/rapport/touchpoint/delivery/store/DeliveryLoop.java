package dev.rapport.touchpoint.delivery.store;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.delivery.Attempt;
import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.delivery.Delivery;
import dev.rapport.touchpoint.delivery.Receivers;
import dev.rapport.touchpoint.delivery.Shares;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Sends what is due. An attempt is claimed in a transaction of its own before it is made, so that of several replicas one
 * makes it, and one that dies with its replica is made again a minute later. No transaction is open while a receiver thinks.
 */
@Singleton
class DeliveryLoop {
    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);
    private static final Shares SHARES = new Shares(32, 8, 4);
    private static final int LOOKED_AT = 200;
    /** Looked after even if nobody calls: what was put off, and what a replica that died has left. */
    private static final Duration POLL = Duration.ofMillis(250);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** Longer than any attempt takes. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Deliveries deliveries;
    private final Receivers receivers;
    private final DeliveryCalls calls;
    private final DeliveryMeters meters;
    private final Clock clock;
    private final Collection<Shares.Share> onTheirWay = new ConcurrentLinkedQueue<>();
    /** Not virtual threads: looking a host up would hold the threads that carry them. */
    private final ExecutorService senders = Executors.newFixedThreadPool(
            SHARES.inAll(),
            Thread.ofPlatform().daemon().name("webhook-sender-", 0).factory());

    private final Thread thread =
            Thread.ofPlatform().daemon().name("webhook-deliveries").unstarted(this::run);
    private volatile boolean open = true;

    DeliveryLoop(
            @Worker Deliveries deliveries,
            Receivers receivers,
            DeliveryCalls calls,
            DeliveryMeters meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.calls = calls;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** What is on its way may be made again after the next start: receivers know it by its id. */
    void stop(@Observes ShutdownEvent event) {
        open = false;
        calls.call();
        senders.shutdownNow();
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        deliveries.forget(clock.instant().minus(KEPT));
    }

    private void run() {
        try {
            while (open) {
                switch (beginSome()) {
                    case BEGUN -> {}
                    case NOTHING_DUE -> calls.await(POLL);
                    case FAILED -> Thread.sleep(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private enum Outcome {
        BEGUN,
        NOTHING_DUE,
        FAILED
    }

    private Outcome beginSome() {
        try {
            Instant now = clock.instant();
            List<Deliveries.Due> chosen =
                    SHARES.choose(deliveries.due(now, SHARES.full(onTheirWay), LOOKED_AT), onTheirWay);
            if (chosen.isEmpty()) {
                return Outcome.NOTHING_DUE;
            }
            List<Deliveries.Sealed> claimed = QuarkusTransaction.requiringNew()
                    .call(() -> deliveries.claim(chosen, clock.instant().plus(LOST_AFTER)));
            claimed.forEach(this::begin);
            return Outcome.BEGUN;
        } catch (RuntimeException e) {
            LOG.warnf("deliveries of webhooks wait: %s", e.getMessage());
            return Outcome.FAILED;
        }
    }

    private void begin(Deliveries.Sealed sealed) {
        Shares.Share share = sealed.delivery().share();
        onTheirWay.add(share);
        senders.execute(() -> {
            try {
                attempt(sealed);
            } finally {
                onTheirWay.remove(share);
                calls.call();
            }
        });
    }

    private void attempt(Deliveries.Sealed sealed) {
        Delivery delivery = sealed.delivery();
        try {
            Attempt attempt = receivers.tell(sealed, clock.instant());
            Delivery after = delivery.with(attempt.after(delivery, clock.instant()));
            QuarkusTransaction.requiringNew().run(() -> deliveries.put(after));
            meters.attempted(after.progress().status());
        } catch (RuntimeException e) {
            // What came of it is not known: it is made again when it counts as lost.
            LOG.errorf(e, "delivery %s of %s could not be attempted", delivery.id(), delivery.workspace());
        }
    }
}
