package dev.rapport.touchpoint.delivery.store;

import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.delivery.Delivery;
import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.delivery.Shares;
import dev.rapport.touchpoint.delivery.Shares.Share;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

public final class JdbcDeliveries implements Deliveries {
    private final Jdbi database;
    private final TransactionSynchronizationRegistry transactions;
    private final DeliveryCalls calls;

    public JdbcDeliveries(Jdbi database, TransactionSynchronizationRegistry transactions, DeliveryCalls calls) {
        this.database = database;
        this.transactions = transactions;
        this.calls = calls;
    }

    @Override
    public void add(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into webhook_delivery (workspace, id, webhook_id, receiver, url, event, contact_id, message_id, body,
                        created_at, status, attempts, next_attempt_at, give_up_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
            for (Delivery delivery : deliveries) {
                Progress progress = delivery.progress();
                rows.add(
                        delivery.workspace(),
                        delivery.id(),
                        delivery.webhookId(),
                        delivery.receiver(),
                        delivery.url(),
                        delivery.event().text(),
                        delivery.contactId(),
                        delivery.messageId(),
                        delivery.body(),
                        utc(delivery.createdAt()),
                        DeliveryRow.text(progress.status()),
                        progress.attempts(),
                        utc(progress.nextAttemptAt()),
                        utc(progress.giveUpAt()));
            }
            rows.execute();
        });
        transactions.registerInterposedSynchronization(new CallAfterCommit(calls));
    }

    @Override
    public List<Due> due(Instant now, Shares.Full without, int atMost) {
        return database.withHandle(handle -> handle.createQuery("""
                        select workspace, id, receiver, next_attempt_at from webhook_delivery
                        where status = 'waiting' and next_attempt_at <= :now
                          and workspace <> all(:workspaces) and receiver <> all(:receivers)
                        order by next_attempt_at, id limit :most
                        """)
                .bind("now", utc(now))
                .bindArray("workspaces", String.class, without.workspaces())
                .bindArray("receivers", String.class, without.receivers())
                .bind("most", atMost)
                .map((row, context) -> new Due(
                        new Share(row.getString("workspace"), row.getString("receiver")),
                        row.getObject("id", UUID.class),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public List<Sealed> claim(List<Due> chosen, Instant lostAt) {
        return database.withHandle(handle -> handle.createQuery("""
                        update webhook_delivery set attempts = attempts + 1, next_attempt_at = :lostAt
                        from unnest(:workspaces, :ids, :times) as chosen(workspace, id, due_at)
                        where webhook_delivery.workspace = chosen.workspace and webhook_delivery.id = chosen.id
                          and status = 'waiting' and next_attempt_at = chosen.due_at::timestamptz
                        returning webhook_delivery.*, coalesce(
                            (select secret from webhook
                             where webhook.workspace = webhook_delivery.workspace and webhook.id = webhook_id),
                            (select secret from callback_secret
                             where callback_secret.workspace = webhook_delivery.workspace)) as secret
                        """)
                .bind("lostAt", utc(lostAt))
                .bindArray(
                        "workspaces",
                        String.class,
                        chosen.stream().map(due -> due.share().workspace()).toList())
                .bindArray("ids", UUID.class, chosen.stream().map(Due::id).toList())
                .bindArray(
                        "times",
                        String.class,
                        chosen.stream().map(due -> due.at().toString()).toList())
                .map((row, context) -> new Sealed(DeliveryRow.delivery(row), row.getString("secret")))
                .list());
    }

    @Override
    public void put(Delivery delivery) {
        Progress progress = delivery.progress();
        database.useHandle(handle -> handle.createUpdate("""
                        update webhook_delivery
                        set status = :status, next_attempt_at = :next, last_attempt_at = :last, status_code = :code,
                            last_error = :error
                        where workspace = :workspace and id = :id and attempts = :attempts and status = 'waiting'
                        """)
                .bind("status", DeliveryRow.text(progress.status()))
                .bind("next", utc(progress.nextAttemptAt()))
                .bind("last", utc(progress.lastAttemptAt()))
                .bind("code", progress.statusCode())
                .bind("error", progress.lastError())
                .bind("workspace", delivery.workspace())
                .bind("id", delivery.id())
                .bind("attempts", progress.attempts())
                .execute());
    }

    @Override
    public Optional<Delivery> find(String workspace, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from webhook_delivery where workspace = ? and id = ?")
                        .bind(0, workspace)
                        .bind(1, id)
                        .map((row, context) -> DeliveryRow.delivery(row))
                        .findOne());
    }

    @Override
    public List<Delivery> list(Of of, @Nullable Place after, int atMost) {
        String whose = switch (of) {
            case Of.Webhook(var workspace, var id) -> "webhook_id = :id";
            case Of.Message(var workspace, var id) -> "webhook_id is null and message_id = :id";
        };
        UUID id = switch (of) {
            case Of.Webhook webhook -> webhook.id();
            case Of.Message message -> message.id();
        };
        return database.withHandle(handle -> {
            Query query = handle.createQuery("""
                            select * from webhook_delivery where workspace = :workspace and <whose> <after>
                            order by created_at desc, id desc limit :most
                            """)
                    .define("whose", whose)
                    .define("after", after == null ? "" : "and (created_at, id) < (:createdAt, :after)")
                    .bind("workspace", of.workspace())
                    .bind("id", id)
                    .bind("most", atMost);
            if (after != null) {
                query.bind("createdAt", utc(after.createdAt())).bind("after", after.id());
            }
            return query.map((row, context) -> DeliveryRow.delivery(row)).list();
        });
    }

    @Override
    public void restart(Delivery delivery) {
        Progress progress = delivery.progress();
        database.useHandle(handle -> handle.createUpdate("""
                        update webhook_delivery
                        set status = 'waiting', attempts = :attempts, next_attempt_at = :next, give_up_at = :giveUp
                        where workspace = :workspace and id = :id
                        """)
                .bind("attempts", progress.attempts())
                .bind("next", utc(progress.nextAttemptAt()))
                .bind("giveUp", utc(progress.giveUpAt()))
                .bind("workspace", delivery.workspace())
                .bind("id", delivery.id())
                .execute());
        transactions.registerInterposedSynchronization(new CallAfterCommit(calls));
    }

    @Override
    public void forget(Instant before) {
        database.useHandle(handle -> handle.execute(
                "delete from webhook_delivery where status <> 'waiting' and created_at < ?", utc(before)));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
