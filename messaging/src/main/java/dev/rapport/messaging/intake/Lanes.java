package dev.rapport.messaging.intake;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes the records of a large batch in side by side, as that many replicas would: while the database works for one lane, another one
 * decodes and folds. The records of a key keep their order.
 */
public final class Lanes {
    /** Fewer are taken in faster together. */
    private static final int MANY = 200;

    private final int count;
    private final Executor workers;

    /** @param workers run the lanes, each in a thread of its own */
    public Lanes(int count, Executor workers) {
        this.count = count;
        this.workers = workers;
    }

    /**
     * Returns when all lanes are done.
     *
     * @param intake is given the records of one lane, in a thread of its own where there are several
     * @throws RuntimeException what one of them has thrown
     */
    public void take(ConsumerRecords<String, byte[]> batch, Consumer<Iterable<ConsumerRecord<String, byte[]>>> intake) {
        if (batch.count() < MANY) {
            intake.accept(batch);
            return;
        }
        CompletableFuture<?>[] running = lanes(batch).stream()
                .map(lane -> CompletableFuture.runAsync(() -> intake.accept(lane), workers))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Collection<List<ConsumerRecord<String, byte[]>>> lanes(ConsumerRecords<String, byte[]> batch) {
        return StreamSupport.stream(batch.spliterator(), false)
                .collect(Collectors.groupingBy(record -> Math.floorMod(Objects.hashCode(record.key()), count)))
                .values();
    }
}
