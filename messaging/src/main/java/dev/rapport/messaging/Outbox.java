package dev.rapport.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where events wait for the relay. */
public final class Outbox {
    private final Jdbi database;
    private final TransactionSynchronizationRegistry transactions;
    private final Runnable wakeRelay;

    public Outbox(Jdbi database, TransactionSynchronizationRegistry transactions, Runnable wakeRelay) {
        this.database = database;
        this.transactions = transactions;
        this.wakeRelay = wakeRelay;
    }

    /**
     * Writes the events in the caller's transaction; they are published, in this order for each key, once it commits. The
     * caller holds the lock of whatever the events are about.
     *
     * @throws IllegalStateException without a transaction
     */
    public void append(List<Outgoing> events) {
        if (events.isEmpty()) {
            return;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event joins the transaction that makes it true, and there is none");
        }
        database.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into outbox (workspace, topic, key, event_id, type, sequence, data, headers, occurred_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
            for (Outgoing outgoing : events) {
                Envelope<?> event = outgoing.event();
                rows.add(
                        event.workspace(),
                        outgoing.topic(),
                        event.key(),
                        event.id(),
                        event.type(),
                        event.sequence(),
                        event.data() instanceof byte[] written ? written : EventCodec.write(event.data()),
                        outgoing.headers().isEmpty() ? null : new String(EventCodec.write(outgoing.headers()), UTF_8),
                        event.time().atOffset(ZoneOffset.UTC));
            }
            rows.execute();
        });
        transactions.registerInterposedSynchronization(new WakeAfterCommit(wakeRelay));
    }

    public void append(Outgoing event) {
        append(List.of(event));
    }

    private record WakeAfterCommit(Runnable wake) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake.run();
            }
        }
    }
}
