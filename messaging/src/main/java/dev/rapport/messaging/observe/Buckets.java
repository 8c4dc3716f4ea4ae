package dev.rapport.messaging.observe;

import java.time.Duration;
import java.util.stream.LongStream;

/** The bounds of a histogram of times. */
public final class Buckets {
    private Buckets() {}

    public static Duration[] of(long... millis) {
        return LongStream.of(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
