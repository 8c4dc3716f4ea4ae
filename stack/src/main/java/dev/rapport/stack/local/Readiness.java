package dev.rapport.stack.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks a service whether it is ready, until it is. */
final class Readiness {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Readiness() {}

    /**
     * @param alive is there still somebody to wait for?
     * @param failure is thrown when there is not, or after two minutes
     */
    static void await(URI address, BooleanSupplier alive, Supplier<StackFailure> failure) {
        HttpRequest question = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + LONGEST.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client, question)) {
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

    private static boolean isReady(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
