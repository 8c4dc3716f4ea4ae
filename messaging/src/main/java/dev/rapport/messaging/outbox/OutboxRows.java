package dev.rapport.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The relay's statements on the outbox. All of them run in one transaction of the worker role. */
final class OutboxRows {
    /** Any number will do, as long as every replica of the service takes the same. */
    private static final long RELAY_LOCK = 7_461_552_023L;

    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_COUNTED = 10_000;

    record Row(long id, String topic, Envelope<byte[]> event, Map<String, String> headers) {}

    /** Whether {@link #oldest} left any out. */
    static boolean areAll(List<Row> rows) {
        return rows.size() < MOST_ROWS
                && rows.stream().mapToLong(row -> row.event().data().length).sum() < MOST_BYTES;
    }

    private OutboxRows() {}

    /**
     * Held until the transaction ends. False: another replica is relaying right now. The transaction does not wait for the disk:
     * when what it deletes is there again after a crash, it is published once more, as after any other failure.
     */
    static boolean lock(Handle handle) {
        return handle.createQuery(
                        "select pg_try_advisory_xact_lock(?) from set_config('synchronous_commit', 'off', true)")
                .bind(0, RELAY_LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * The oldest events that wait for nothing but the relay, in order; a bounded number of bounded size, and at least one.
     *
     * @param passedOver topics whose events are left out
     */
    static List<Row> oldest(Handle handle, Collection<String> passedOver) {
        // What is blocked is looked up once and not for each row: there is seldom any.
        return handle.createQuery("""
                        with blocked as materialized (
                            select topic, key, min(id) as id from outbox where blocked_because is not null group by topic, key)
                        select * from (
                            select waiting.*, sum(length(data)) over (order by id) - length(data) as before_it
                            from (
                                select * from outbox
                                where topic <> all(:passedOver) and not exists (
                                    select from blocked
                                    where blocked.topic = outbox.topic and blocked.key = outbox.key and blocked.id <= outbox.id)
                                order by id limit :rows) waiting) sized
                        where before_it < :bytes
                        order by id
                        """)
                .bindArray("passedOver", String.class, passedOver)
                .bind("rows", MOST_ROWS)
                .bind("bytes", MOST_BYTES)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getString("topic"),
                        new Envelope<>(
                                row.getObject("event_id", UUID.class),
                                row.getString("type"),
                                row.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("workspace"),
                                row.getObject("sequence", Long.class),
                                row.getString("key"),
                                row.getBytes("data")),
                        headers(row.getString("headers"))))
                .list();
    }

    private static Map<String, String> headers(@Nullable String json) {
        try {
            return json == null
                    ? Map.of()
                    : EventCodec.JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds headers that it did not write", e);
        }
    }

    static void delete(Handle handle, Collection<Long> ids) {
        handle.createUpdate("delete from outbox where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .execute();
    }

    static void block(Handle handle, long id, String because) {
        handle.createUpdate("update outbox set blocked_because = :because where id = :id")
                .bind("because", because)
                .bind("id", id)
                .execute();
    }

    /**
     * @param waiting {@link #MOST_COUNTED} when there are as many or more
     * @param oldestSeconds the age of the event that has waited longest
     */
    record Backlog(long waiting, long blocked, long oldestSeconds) {}

    /** Quick also when millions wait: somebody asks all the time. */
    static Backlog backlog(Handle handle) {
        return handle.createQuery("""
                        select (select count(*) from (
                                    select from outbox where blocked_because is null limit :most) waiting) as waiting,
                               (select count(*) from outbox where blocked_because is not null) as blocked,
                               coalesce((select extract(epoch from now() - occurred_at) from outbox order by id limit 1), 0)::bigint
                                   as oldest
                        """)
                .bind("most", MOST_COUNTED)
                .map((row, context) ->
                        new Backlog(row.getLong("waiting"), row.getLong("blocked"), row.getLong("oldest")))
                .one();
    }
}
