package dev.rapport.messaging.intake;

import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The dead letters of a service's consumers. */
public final class KeptLetters {
    private final Jdbi database;

    /** @param database with the role whose rows are wanted; only the worker role may write */
    public KeptLetters(Jdbi database) {
        this.database = database;
    }

    /** A place in the list. */
    public record Place(Instant putAsideAt, UUID id) {}

    /** Keeps the letter with the record that it is; false when it was there before. Joins the caller's transaction. */
    boolean put(DeadLetter letter, Map<String, String> headers, byte @Nullable [] data) {
        return database.withHandle(handle -> handle.createUpdate("""
                                insert into dead_letter (id, workspace, consumer, topic, partition, record_offset, written_at, record_key,
                                    type, reason, put_aside_at, bytes, headers, data, replay_of)
                                values (:id, :workspace, :consumer, :topic, :partition, :offset, :writtenAt, :key,
                                    :type, :reason, :putAsideAt, :bytes, :headers, :data, cast(:replayOf as uuid))
                                on conflict do nothing
                                """)
                        .bind("id", letter.id())
                        .bind("workspace", letter.workspace())
                        .bind("consumer", letter.origin().consumer())
                        .bind("topic", letter.origin().topic())
                        .bind("partition", letter.origin().partition())
                        .bind("offset", letter.origin().offset())
                        .bind("writtenAt", utc(letter.origin().writtenAt()))
                        .bind("key", letter.key())
                        .bind("type", letter.type())
                        .bind("reason", letter.reason())
                        .bind("putAsideAt", utc(letter.putAsideAt()))
                        .bind("bytes", letter.bytes())
                        .bind("headers", new String(EventCodec.write(headers), StandardCharsets.UTF_8))
                        .bind("data", data)
                        .bind("replayOf", letter.replayOf())
                        .execute()
                == 1);
    }

    /** The newest first. @param state null for all; @param after null from the beginning */
    public List<DeadLetter> list(String workspace, DeadLetter.@Nullable State state, @Nullable Place after, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from dead_letter
                        where workspace = :workspace and (cast(:state as text) is null or state = :state)
                          and (cast(:after as timestamptz) is null or (put_aside_at, id) < (cast(:after as timestamptz), cast(:id as uuid)))
                        order by put_aside_at desc, id desc limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("state", state == null ? null : state.text())
                .bind("after", after == null ? null : utc(after.putAsideAt()))
                .bind("id", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> letter(row))
                .list());
    }

    public Optional<DeadLetter> find(String workspace, UUID id) {
        return database.withHandle(handle -> find(handle, workspace, id, ""));
    }

    /** As above, and nobody else settles it until the caller's transaction ends. */
    Optional<DeadLetter> lock(String workspace, UUID id) {
        return database.withHandle(handle -> find(handle, workspace, id, "for update"));
    }

    private static Optional<DeadLetter> find(Handle handle, String workspace, UUID id, String how) {
        return handle.createQuery("select * from dead_letter where workspace = :workspace and id = :id " + how)
                .bind("workspace", workspace)
                .bind("id", id)
                .map((row, context) -> letter(row))
                .findOne();
    }

    /** The record as it came; empty once the letter is settled. */
    Optional<ConsumerRecord<String, byte[]>> asItCame(DeadLetter letter) {
        return database.withHandle(handle -> handle.createQuery(
                        "select headers, data from dead_letter where id = :id and state = 'listed'")
                .bind("id", letter.id())
                .map((row, context) -> LetterRecords.of(letter, row.getString("headers"), row.getBytes("data")))
                .findOne());
    }

    /** The record's value; empty when it had none, and once the letter is settled. */
    public Optional<byte[]> value(DeadLetter letter) {
        return asItCame(letter).map(record -> record.value());
    }

    /** What it held is forgotten. Joins the caller's transaction, which has locked it. */
    void settle(DeadLetter letter, DeadLetter.State state, DeadLetter.Settled settled) {
        database.useHandle(handle -> handle.createUpdate("""
                        update dead_letter set state = :state, settled_by = :by, settled_at = :at, became = cast(:became as uuid),
                            headers = null, data = null
                        where id = :id
                        """)
                .bind("id", letter.id())
                .bind("state", state.text())
                .bind("by", settled.by())
                .bind("at", utc(settled.at()))
                .bind("became", settled.became())
                .execute());
    }

    /** Whether this consumer could not read something under the key, and nobody has settled it. */
    public boolean waiting(String workspace, String key, String consumer) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exists (select from dead_letter
                            where workspace = :workspace and left(record_key, 200) = left(:key, 200) and record_key = :key
                              and consumer = :consumer and state = 'listed')
                        """)
                .bind("workspace", workspace)
                .bind("key", key)
                .bind("consumer", consumer)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many nobody has settled. */
    long listed() {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from dead_letter where state = 'listed'")
                        .mapTo(Long.class)
                        .one());
    }

    /** Those that were settled a long time ago. */
    void forget() {
        database.useHandle(handle -> handle.execute(
                "delete from dead_letter where state <> 'listed' and settled_at < now() - interval '90 days'"));
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        String by = row.getString("settled_by");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("workspace"),
                new DeadLetter.Origin(
                        row.getString("consumer"),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        time(row, "written_at")),
                row.getString("record_key"),
                row.getString("type"),
                row.getString("reason"),
                time(row, "put_aside_at"),
                row.getInt("bytes"),
                DeadLetter.State.of(row.getString("state")),
                row.getObject("replay_of", UUID.class),
                by == null
                        ? null
                        : new DeadLetter.Settled(by, time(row, "settled_at"), row.getObject("became", UUID.class)));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
