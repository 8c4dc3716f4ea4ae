package dev.rapport.advisor.stream.kafka;

import dev.rapport.advisor.stream.Happening;
import dev.rapport.advisor.stream.Happenings;
import dev.rapport.advisor.stream.Positions;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics once for all who follow, from the first of them on, and hands to each what is of its workspace. Whoever comes
 * back is first told, by a reader of its own, what it has missed.
 */
@Singleton
class KafkaHappenings implements Happenings {
    private static final Logger LOG = Logger.getLogger(KafkaHappenings.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** So many are told at once what they have missed. */
    private static final int CATCHING_UP = 4;

    private final Map<String, Object> broker;
    private final Clock clock;
    private final Set<Follower> followers = new LinkedHashSet<>();
    private final ExecutorService past = Executors.newFixedThreadPool(
            CATCHING_UP, Thread.ofPlatform().daemon().name("stream-past-", 0).factory());
    private @Nullable Thread thread;
    /** How far all has been handed on; null while nobody knows. */
    private @Nullable Positions end;

    private boolean open = true;

    KafkaHappenings(@Identifier("default-kafka-broker") Map<String, Object> broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    @Override
    public synchronized Positions end() {
        if (thread == null && open) {
            thread = Thread.ofPlatform().daemon().name("stream").start(this::run);
        }
        long patience = PATIENCE.toMillis();
        try {
            for (long waited = 0; end == null && waited < patience; waited += 100) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (end == null) {
            throw new IllegalStateException("the topics cannot be read now");
        }
        return end;
    }

    @Override
    public Following follow(String workspace, Positions after, Listener listener) {
        Follower follower = new Follower(workspace, after, listener);
        Positions until = begin(follower);
        if (after.equals(until)) {
            caughtUp(follower, until);
        } else {
            past.execute(() -> tellWhatHasHappened(follower, after, until));
        }
        return new Following() {
            @Override
            public Positions positions() {
                return heard(follower);
            }

            @Override
            public void end() {
                forget(follower);
            }
        };
    }

    /** From here on what happens waits for the follower. */
    private synchronized Positions begin(Follower follower) {
        Positions known = end();
        followers.add(follower);
        return known;
    }

    private synchronized Positions heard(Follower follower) {
        return follower.positions(end());
    }

    private synchronized void caughtUp(Follower follower, Positions until) {
        follower.caughtUp(until);
    }

    private synchronized void forget(Follower follower) {
        followers.remove(follower);
        follower.end();
    }

    private void tellWhatHasHappened(Follower follower, Positions after, Positions until) {
        try (TopicReader reader = new TopicReader(broker)) {
            Positions first =
                    reader.at(clock.instant().minus(REMEMBERED), until).orLater(reader.beginning());
            Positions wanted = after.orEarlier(until);
            Positions from = wanted.orLater(first).orEarlier(until);
            if (!from.equals(wanted)) {
                tell(follower, Follower::missed);
            }
            reader.seek(from);
            while (!reader.position().orEarlier(until).equals(until) && isOpen(follower)) {
                for (Happening happening : reader.read(POLL)) {
                    if (happening.offset() < until.of(happening.topic(), happening.partition())
                            && follower.follows(happening)) {
                        tell(follower, one -> one.hasHappened(happening));
                    }
                }
            }
            caughtUp(follower, until);
        } catch (KafkaException e) {
            LOG.warnf("what has happened cannot be read now: %s", e.getMessage());
            forget(follower);
        }
    }

    private synchronized void tell(Follower follower, java.util.function.Consumer<Follower> what) {
        if (follower.isOpen()) {
            what.accept(follower);
        }
    }

    private synchronized boolean isOpen(Follower follower) {
        return open && follower.isOpen();
    }

    private void run() {
        while (isOpen()) {
            try (TopicReader reader = new TopicReader(broker)) {
                Positions from = reader.end();
                reader.seek(from);
                handOn(List.of(), from);
                while (isOpen()) {
                    handOn(reader.read(POLL), reader.position());
                }
            } catch (KafkaException e) {
                LOG.warnf("the topics cannot be followed now: %s", e.getMessage());
                endAll();
                pause();
            }
        }
    }

    private synchronized boolean isOpen() {
        return open;
    }

    private synchronized void handOn(List<Happening> happenings, Positions until) {
        for (Happening happening : happenings) {
            List.copyOf(followers).stream()
                    .filter(follower -> follower.follows(happening))
                    .forEach(follower -> follower.happens(happening));
        }
        followers.removeIf(follower -> !follower.isOpen());
        end = until;
        notifyAll();
    }

    private synchronized void endAll() {
        end = null;
        List.copyOf(followers).forEach(Follower::end);
        followers.clear();
    }

    private synchronized void pause() {
        try {
            wait(AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A stream does not end by itself, and whoever is told to end waits for its answers. */
    void endStreams(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
        past.shutdownNow();
    }

    private synchronized void close() {
        open = false;
        endAll();
        notifyAll();
    }
}
