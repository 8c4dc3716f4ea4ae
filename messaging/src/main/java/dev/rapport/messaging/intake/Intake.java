package dev.rapport.messaging.intake;

import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.fault.PassingFault;
import dev.rapport.messaging.fault.Patience;
import dev.rapport.messaging.observe.ConsumerWatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches of records in: decodes them, and runs the effect once for all of them in one transaction. When the database
 * is away it waits and tries again. When it is the batch that cannot be taken in, or takes too long, its records are tried one by one, and the
 * one at fault goes to the dead-letter topic with its reason, in a transaction, so that the stream goes on.
 */
public final class Intake<E> {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Function<ConsumerRecord<String, byte[]>, EventCodec.Decoded<E>> decoder;
    private final DeadLetters deadLetters;
    private final Consumer<List<Envelope<E>>> effect;
    private volatile ConsumerWatch watch = ConsumerWatch.NOBODY;

    private record Delivered<E>(ConsumerRecord<String, byte[]> delivery, Envelope<E> event) {}

    /** @param effect is given events in the order of their partition, some of which it may have had before; runs in a transaction */
    public Intake(EventCodec<E> codec, DeadLetters deadLetters, Consumer<List<Envelope<E>>> effect) {
        this(codec::decode, deadLetters, effect);
    }

    /** As above. @param decoder is called outside of any transaction, for one record after the other, and may take its time */
    public Intake(
            Function<ConsumerRecord<String, byte[]>, EventCodec.Decoded<E>> decoder,
            DeadLetters deadLetters,
            Consumer<List<Envelope<E>>> effect) {
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.effect = effect;
    }

    /** From now on somebody watches the batches. */
    void watchedBy(ConsumerWatch watch) {
        this.watch = watch;
    }

    /** Returns when every record is either taken in or a dead letter. */
    public void take(Iterable<ConsumerRecord<String, byte[]>> deliveries) {
        try (ConsumerWatch.Batch batch = watch.begin(deliveries)) {
            take(deliveries, batch);
        }
    }

    private void take(Iterable<ConsumerRecord<String, byte[]>> deliveries, ConsumerWatch.Batch batch) {
        List<Delivered<E>> readable = new ArrayList<>();
        List<DeadLetters.Letter> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> delivery : deliveries) {
            switch (decoder.apply(delivery)) {
                case EventCodec.Decoded.Read<E>(var event) -> {
                    batch.read(delivery, event);
                    readable.add(new Delivered<>(delivery, event));
                }
                case EventCodec.Decoded.Unreadable<E>(var reason) -> {
                    batch.putAside(delivery, LetterRecords.workspace(delivery), () -> unreadable(delivery));
                    unreadable.add(new DeadLetters.Letter(delivery, reason));
                }
                case EventCodec.Decoded.Passed<E>() -> {}
            }
        }
        AtomicLong begun = new AtomicLong();
        try {
            inTransaction(fault -> PassingFault.in(fault) && !PassingFault.tookTooLong(fault) && !isLong(begun), () -> {
                begun.set(ticks());
                deadLetters.write(unreadable);
                effect.accept(readable.stream().map(Delivered::event).toList());
            });
        } catch (RuntimeException e) {
            rethrowIfStopped(e);
            LOG.warnf("a batch of %d cannot be taken in, trying one by one: %s", readable.size(), e);
            inTransaction(() -> deadLetters.write(unreadable));
            readable.forEach(delivered -> takeOne(delivered, batch));
        }
    }

    /** Who asks nothing of the database for longer finds that it has ended the transaction, and is not told why. */
    private static boolean isLong(AtomicLong begun) {
        return ticks() - begun.get() > LONG.toNanos();
    }

    /** Measures how long something took; it tells no time. */
    private static long ticks() {
        return System.nanoTime();
    }

    /** Why is left to the letter: what is wrong with it may be what somebody wrote. */
    private static void unreadable(ConsumerRecord<String, byte[]> delivery) {
        LOG.warnf(
                "record %d of %s, partition %d, cannot be read and goes to the dead letters",
                delivery.offset(), delivery.topic(), delivery.partition());
    }

    private void takeOne(Delivered<E> delivered, ConsumerWatch.Batch batch) {
        try {
            inTransaction(() -> effect.accept(List.of(delivered.event())));
        } catch (RuntimeException e) {
            rethrowIfStopped(e);
            Envelope<E> event = delivered.event();
            batch.putAside(
                    delivered.delivery(),
                    event.workspace(),
                    () -> LOG.errorf(e, "event %s (%s) goes to the dead letters", event.id(), event.type()));
            inTransaction(() -> deadLetters.write(List.of(
                    new DeadLetters.Letter(delivered.delivery(), e.getClass().getSimpleName()))));
        }
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    /**
     * Takes one record in once more, waiting for nothing.
     *
     * @param first is done in the transaction of the effect, before it; false: it is not to be taken in any more
     * @return why it still cannot be taken in; null when there is nothing more to do
     */
    @Nullable
    String takeAgain(ConsumerRecord<String, byte[]> delivery, BooleanSupplier first) {
        return switch (decoder.apply(delivery)) {
            case EventCodec.Decoded.Read<E>(var event) -> takeAgain(event, first);
            case EventCodec.Decoded.Unreadable<E>(var reason) -> reason;
            case EventCodec.Decoded.Passed<E>() -> {
                QuarkusTransaction.requiringNew().call(first::getAsBoolean);
                yield null;
            }
        };
    }

    private @Nullable String takeAgain(Envelope<E> event, BooleanSupplier first) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (first.getAsBoolean()) {
                    effect.accept(List.of(event));
                }
            });
            return null;
        } catch (RuntimeException e) {
            if (PassingFault.in(e)) {
                throw e;
            }
            LOG.errorf(e, "event %s (%s) cannot be taken in this time either", event.id(), event.type());
            return e.getClass().getSimpleName();
        }
    }

    /** The service ends while it waits: no record is at fault, and what is not taken in is delivered again. */
    private static void rethrowIfStopped(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw failure;
        }
    }

    /** Waits for a database that is away, however long; throws what is not its fault. */
    private static void inTransaction(Runnable work) {
        inTransaction(PassingFault::in, work);
    }

    private static void inTransaction(Predicate<RuntimeException> passes, Runnable work) {
        Patience.with("the database to take events in", passes, () -> {
            QuarkusTransaction.requiringNew().run(work);
            return work;
        });
    }
}
