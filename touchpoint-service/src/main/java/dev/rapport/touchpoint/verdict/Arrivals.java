package dev.rapport.touchpoint.verdict;

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

/** Lets requests wait for a message to move. While it waits, a request holds a thread and nothing else. */
@Singleton
public class Arrivals {
    /** Another replica may have taken the verdict in: then nobody calls here, and the request looks again by itself. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Map<UUID, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

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
        return await(List.of(messageId), atMost, look, settled);
    }

    /** As above, looking again whenever one of these messages moves. */
    public <T> T await(Collection<UUID> messageIds, Duration atMost, Supplier<T> look, Predicate<T> settled) {
        if (atMost.isZero()) {
            return look.get();
        }
        Semaphore calls = new Semaphore(0);
        messageIds.forEach(messageId -> waiting.compute(messageId, (id, others) -> {
            Set<Semaphore> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(calls);
            return all;
        }));
        try {
            return lookUntil(ticks() + atMost.toNanos(), calls, look, settled);
        } finally {
            messageIds.forEach(messageId -> waiting.computeIfPresent(messageId, (id, all) -> {
                all.remove(calls);
                return all.isEmpty() ? null : all;
            }));
        }
    }

    private static <T> T lookUntil(long end, Semaphore calls, Supplier<T> look, Predicate<T> settled) {
        T seen = look.get();
        try {
            for (long left = end - ticks(); left > 0 && !settled.test(seen); left = end - ticks()) {
                if (calls.tryAcquire(Math.min(left, BETWEEN_LOOKS.toNanos()), TimeUnit.NANOSECONDS)) {
                    calls.drainPermits();
                }
                seen = look.get();
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
