package dev.rapport.stack.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks a service whether it is ready, until it is. */
final class Readiness {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final int PATIENCE_MILLIS = 5_000;

    private Readiness() {}

    /**
     * @param alive is there still somebody to wait for?
     * @param failure is thrown when there is not, or after four minutes
     */
    static void await(URI address, BooleanSupplier alive, Supplier<StackFailure> failure) {
        URI question = address.resolve("/q/health/ready");
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (!isReady(question)) {
                if (!alive.getAsBoolean() || System.nanoTime() > end) {
                    throw failure.get();
                }
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure.get();
        }
    }

    /** By the JDK's plain client: the other one takes a second of a busy processor before its first question. */
    private static boolean isReady(URI question) {
        try {
            var connection = (HttpURLConnection) question.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
