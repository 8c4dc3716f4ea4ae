package dev.rapport.web.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket for each workspace, in this replica's memory: two replicas let twice as much through. */
@Singleton
class Rates {
    private final RateLimit limit;
    private final TimeMeter clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    Rates(RateLimit limit) {
        this(limit, TimeMeter.SYSTEM_MILLISECONDS);
    }

    Rates(RateLimit limit, TimeMeter clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * How a workspace stands after one more request.
     *
     * @param remaining requests that it could make right now
     * @param until the next that it may make; zero when this one is granted
     */
    record Standing(boolean granted, long quota, long remaining, Duration window, Duration until) {}

    Standing take(String workspace) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(workspace, this::bucket).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                quota(workspace),
                probe.getRemainingTokens(),
                limit.window(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes so many more, also where there are none left: the next that it may make comes later then. */
    void takeMore(String workspace, long requests) {
        if (requests > 0) {
            buckets.computeIfAbsent(workspace, this::bucket).consumeIgnoringRateLimits(requests);
        }
    }

    private Bucket bucket(String workspace) {
        long quota = quota(workspace);
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(quota).refillGreedy(quota, limit.window()))
                .withCustomTimePrecision(clock)
                .build();
    }

    private long quota(String workspace) {
        return limit.of().getOrDefault(workspace, limit.requests());
    }
}
