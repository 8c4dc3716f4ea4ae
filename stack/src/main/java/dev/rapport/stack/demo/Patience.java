package dev.rapport.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.cli.Terminal;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks until the answer is the awaited one: events need a moment from one service to the next. */
public final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Patience() {}

    /** @throws DemoFailure after twenty seconds, with the last answer */
    public static JsonNode await(Supplier<Api.Answer> question, Predicate<JsonNode> awaited) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (true) {
                Api.Answer answer = question.get();
                if (answer.status() == 200 && awaited.test(answer.body())) {
                    return answer.body();
                }
                if (System.nanoTime() > end) {
                    throw new DemoFailure("After %s %s still says: %s"
                            .formatted(Terminal.spoken(LONGEST), answer.call(), answer.body()));
                }
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted.");
        }
    }
}
