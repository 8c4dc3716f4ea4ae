package dev.rapport.touchpoint.verdict;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lets requests wait for a message to move. While it waits, a request holds a thread and nothing else; no more than a certain
 * number wait at once, and whoever comes then is answered as if the time were up.
 */
@Singleton
public class Arrivals {
    /**
     * Another replica may have taken the verdict in: then nobody calls here, and the request looks again by itself. The longer
     * nothing comes, the longer it leaves the database alone.
     */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /** Looking as seldom as that, so many take half a connection. */
    private static final int MOST_WAITING = 1_000;

    private final Map<UUID, Set<Semaphore>> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;

    @Inject
    public Arrivals() {
        this(MOST_WAITING);
    }

    Arrivals(int most) {
        this.places = new Semaphore(most);
    }

    /** These messages have moved: whoever waits for one looks again. */
    public void tell(Collection<UUID> messageIds) {
        messageIds.forEach(id -> waiting.getOrDefault(id, Set.of()).forEach(Semaphore::release));
    }

    /**
     * Looks until what it sees is settled, or the time is up.
     *
     * @return what it saw last
     */
    public <T> T await(UUID messageId, Duration atMost, Supplier<T> look, Predicate<T> settled) {
        return await(List.of(messageId), atMost, look, settled, seen -> true);
    }

    /**
     * As above, where looking costs something.
     *
     * @param moved tells at little cost whether there is more to see than what was seen last: asked when nobody has called
     */
    public <T> T await(UUID messageId, Duration atMost, Supplier<T> look, Predicate<T> settled, Predicate<T> moved) {
        return await(List.of(messageId), atMost, look, settled, moved);
    }

    /** As above, looking again whenever one of these messages moves. */
    public <T> T await(Collection<UUID> messageIds, Duration atMost, Supplier<T> look, Predicate<T> settled) {
        return await(messageIds, atMost, look, settled, seen -> true);
    }

    private <T> T await(
            Collection<UUID> messageIds, Duration atMost, Supplier<T> look, Predicate<T> settled, Predicate<T> moved) {
        if (atMost.isZero() || !places.tryAcquire()) {
            return look.get();
        }
        try {
            return awaitCalls(messageIds, atMost, look, settled, moved);
        } finally {
            places.release();
        }
    }

    private <T> T awaitCalls(
            Collection<UUID> messageIds, Duration atMost, Supplier<T> look, Predicate<T> settled, Predicate<T> moved) {
        Semaphore calls = new Semaphore(0);
        messageIds.forEach(messageId -> waiting.compute(messageId, (id, others) -> {
            Set<Semaphore> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(calls);
            return all;
        }));
        try {
            return lookUntil(ticks() + atMost.toNanos(), calls, look, settled, moved);
        } finally {
            messageIds.forEach(messageId -> waiting.computeIfPresent(messageId, (id, all) -> {
                all.remove(calls);
                return all.isEmpty() ? null : all;
            }));
        }
    }

    private static <T> T lookUntil(
            long end, Semaphore calls, Supplier<T> look, Predicate<T> settled, Predicate<T> moved) {
        T seen = look.get();
        long pause = FIRST_PAUSE.toNanos();
        try {
            for (long left = end - ticks(); left > 0 && !settled.test(seen); left = end - ticks()) {
                boolean last = left <= pause;
                boolean called = calls.tryAcquire(Math.min(left, pause), TimeUnit.NANOSECONDS);
                if (called) {
                    calls.drainPermits();
                }
                pause = called ? FIRST_PAUSE.toNanos() : Math.min(2 * pause, LONGEST_PAUSE.toNanos());
                if (called || last || moved.test(seen)) {
                    seen = look.get();
                }
            }
        } catch (InterruptedException e) {
            // The service stops: what was seen last is the answer.
            Thread.currentThread().interrupt();
        }
        return seen;
    }

    /** Measures how long somebody waited; it tells no time. */
    private static long ticks() {
        return System.nanoTime();
    }
}
