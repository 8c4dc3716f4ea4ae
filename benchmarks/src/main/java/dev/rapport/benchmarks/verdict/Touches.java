package dev.rapport.benchmarks.verdict;

import dev.rapport.benchmarks.intake.Backlog;
import dev.rapport.benchmarks.intake.Journaled;
import dev.rapport.benchmarks.load.SeededLoad;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Touches of other contacts, which the advisor takes in meanwhile. */
final class Touches implements AutoCloseable {
    private static final Set<String> OF_MESSAGES =
            Event.types(OutboundEvent.class).keySet();
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration TAKEN_IN = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Backlog backlog;
    private final int contacts;
    private final Journaled journaled;

    Touches(String bootstrapServers, SeededLoad load, Journaled journaled) {
        // touchpoint-service, which numbers them, is passed by; of proposals and permits it would have to know.
        Iterator<ProducerRecord<String, byte[]>> events = Stream.concat(
                        load.registrations().stream(),
                        Stream.generate(load::next).filter(Touches::isTouch))
                .iterator();
        this.backlog = new Backlog(bootstrapServers, events::next, 0);
        this.contacts = load.contacts().size();
        this.journaled = journaled;
    }

    /** Has the advisor know of the contacts: to be told of one takes less than a touch. Returns when it does. */
    void introduce() {
        long before = journaled.getAsLong();
        backlog.more(contacts);
        reach(before + contacts);
    }

    /** How many a second the advisor takes in when that is all that it does, measured over the last of so many. */
    double limit(int events) {
        long before = journaled.getAsLong();
        backlog.more(events);
        long first = reach(before + events / 3);
        long start = System.nanoTime();
        long last = reach(before + events);
        if (last <= first) {
            throw new IllegalStateException("too few touches to measure");
        }
        return (last - first) * 1e9 / (System.nanoTime() - start);
    }

    private long reach(long count) {
        long end = System.nanoTime() + TAKEN_IN.toNanos();
        long now = journaled.getAsLong();
        while (now < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the advisor takes no touches in");
            }
            LockSupport.parkNanos(10_000_000);
            now = journaled.getAsLong();
        }
        return now;
    }

    /** They come in until it is closed, and no longer than a quarter of an hour. */
    Running comeIn(double perSecond) {
        return new Running(backlog, perSecond);
    }

    private static boolean isTouch(ProducerRecord<String, byte[]> event) {
        return !OF_MESSAGES.contains(
                new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        backlog.close();
    }

    /** Publishes them in a thread of its own. */
    static final class Running implements AutoCloseable {
        private final Backlog backlog;
        private final double perSecond;
        private final Thread thread;
        private volatile boolean closed;

        private Running(Backlog backlog, double perSecond) {
            this.backlog = backlog;
            this.perSecond = perSecond;
            this.thread = Thread.ofPlatform().daemon().name("touches").start(this::publish);
        }

        private void publish() {
            long start = System.nanoTime();
            long published = 0;
            while (!closed && System.nanoTime() - start < LONGEST.toNanos()) {
                int due = (int) ((System.nanoTime() - start) / 1e9 * perSecond - published);
                backlog.more(due);
                published += due;
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }

        @Override
        public void close() throws InterruptedException {
            closed = true;
            thread.join();
        }
    }
}
