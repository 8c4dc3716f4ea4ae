package dev.rapport.stack.parts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something is started again that ends by itself: a few times in a while, for then no start mends it. */
public final class Lives {
    private static final int MOST = 5;
    private static final Duration WHILE = Duration.ofMinutes(10);

    private final Deque<Long> ends = new ArrayDeque<>();

    /**
     * It has ended.
     *
     * @param now by a clock that only measures, in nanoseconds
     * @return whether it is started again
     */
    public synchronized boolean another(long now) {
        while (!ends.isEmpty() && now - ends.getFirst() > WHILE.toNanos()) {
            ends.removeFirst();
        }
        ends.addLast(now);
        return ends.size() <= MOST;
    }
}
