package dev.rapport.messaging;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which events were taken in before. */
public final class Inbox {
    private final Jdbi database;
    private final TransactionSynchronizationRegistry transactions;

    /** @param database with the worker role */
    public Inbox(Jdbi database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Marks the events as taken in and gives back, in order and each once, those that were not before. Marks and effect
     * share the caller's transaction.
     *
     * @param consumer who takes them in; each consumer has marks of its own
     * @throws IllegalStateException without a transaction
     */
    public <E> List<Envelope<E>> unseen(String consumer, Collection<Envelope<E>> events) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a mark joins the transaction of its effect, and there is none");
        }
        Set<UUID> fresh = database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into inbox (consumer, event_id, workspace)
                        select :consumer, event_id, workspace
                        from unnest(:ids, :workspaces) as delivered(event_id, workspace)
                        on conflict do nothing
                        returning event_id
                        """)
                .bind("consumer", consumer)
                .bindArray("ids", UUID.class, events.stream().map(Envelope::id).toList())
                .bindArray(
                        "workspaces",
                        String.class,
                        events.stream().map(Envelope::workspace).toList())
                .mapTo(UUID.class)
                .list()));
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }
}
