package dev.rapport.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.observe.Trail;
import dev.rapport.messaging.observe.Trails;
import dev.rapport.messaging.outbox.OutboxWatcher.Written;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where events wait for the relay. */
public final class Outbox {
    private final Jdbi database;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxWatcher watcher;

    /** @param watcher is told of what was committed */
    public Outbox(Jdbi database, TransactionSynchronizationRegistry transactions, OutboxWatcher watcher) {
        this.database = database;
        this.transactions = transactions;
        this.watcher = watcher;
    }

    /**
     * Writes the events in the caller's transaction; they are published, in this order for each key, once it commits. The
     * caller holds the lock of whatever the events are about. Each goes with the {@link Trail} of what it follows from.
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
        List<Written> written = new ArrayList<>(events.size());
        database.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into outbox (workspace, topic, key, event_id, type, sequence, data, headers, occurred_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
            for (Outgoing outgoing : events) {
                Envelope<?> event = outgoing.event();
                Trail trail = Trails.of(event.key());
                Map<String, String> headers = new LinkedHashMap<>(trail.headers());
                headers.putAll(outgoing.headers());
                written.add(new Written(outgoing, trail.since()));
                rows.add(
                        event.workspace(),
                        outgoing.topic(),
                        event.key(),
                        event.id(),
                        event.type(),
                        event.sequence(),
                        event.data() instanceof byte[] bytes ? bytes : EventCodec.write(event.data()),
                        headers.isEmpty() ? null : new String(EventCodec.write(headers), UTF_8),
                        event.time().atOffset(ZoneOffset.UTC));
            }
            rows.execute();
        });
        transactions.registerInterposedSynchronization(new TellAfterCommit(watcher, written));
    }

    public void append(Outgoing event) {
        append(List.of(event));
    }

    private record TellAfterCommit(OutboxWatcher watcher, List<Written> written) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                watcher.committed(written);
            }
        }
    }
}
