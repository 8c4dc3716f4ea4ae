package dev.rapport.touchpoint.door.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.door.WaitingRoom;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

@Singleton
class JdbcWaitingRoom implements WaitingRoom {
    private final Jdbi database;

    JdbcWaitingRoom(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public Set<String> occupiedBy(Collection<String> workspaces) {
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select workspace from unnest(:workspaces) as asked (workspace)
                        where exists (
                            select from handed_in where handed_in.workspace = asked.workspace and waits_for is null)
                        """)
                .bindArray("workspaces", String.class, workspaces)
                .mapTo(String.class)
                .list()));
    }

    @Override
    public void enter(List<Waiting> records) {
        if (records.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into handed_in (workspace, partition, record_offset, written_at, record_key, headers, data)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """);
            records.forEach(record -> rows.add(
                    record.workspace(),
                    record.partition(),
                    record.offset(),
                    utc(record.writtenAt()),
                    record.key(),
                    json(record.headers()),
                    record.data()));
            rows.execute();
        });
    }

    @Override
    public List<Waiting> next(int ofEach, Instant now, Instant until) {
        return database.withHandle(handle -> handle
                .createQuery("""
                        with recursive visitor (workspace) as (
                            (select workspace from handed_in order by workspace limit 1)
                            union all
                            select (select workspace from handed_in where handed_in.workspace > visitor.workspace
                                    order by workspace limit 1)
                            from visitor where visitor.workspace is not null)
                        update handed_in set leased_until = :until
                        where id in (
                            select oldest.id from visitor cross join lateral (
                                select id from handed_in where handed_in.workspace = visitor.workspace
                                  and (not_before is null or not_before <= :now)
                                order by id limit :ofEach) oldest
                            where visitor.workspace is not null)
                          and (leased_until is null or leased_until < :now)
                        returning *
                        """)
                .bind("ofEach", ofEach)
                .bind("now", utc(now))
                .bind("until", utc(until))
                .map((row, context) -> waiting(row))
                .stream()
                .sorted(Comparator.comparingLong(Waiting::place))
                .toList());
    }

    @Override
    public void leave(List<Waiting> records) {
        // Who puts one off gives its lease back.
        database.useHandle(handle -> handle.createUpdate(
                        "delete from handed_in where id = any(:places) and leased_until is not null")
                .bindArray(
                        "places",
                        Long.class,
                        records.stream().map(Waiting::place).toList())
                .execute());
    }

    @Override
    public boolean waitsBefore(Waiting record, String whom) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from handed_in other
                            left join handed_in own on own.partition = :partition
                              and own.record_offset = :offset and own.written_at = :writtenAt
                            where other.workspace = :workspace and other.waits_for = :whom
                              and (own.id is null
                                or other.id < own.id and other.leased_until is distinct from own.leased_until))
                        """)
                .bind("workspace", record.workspace())
                .bind("whom", whom)
                .bind("partition", record.partition())
                .bind("offset", record.offset())
                .bind("writtenAt", utc(record.writtenAt()))
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void putOff(Waiting record, String whom, boolean asked, Instant now) {
        enter(List.of(record));
        database.useHandle(handle -> handle.createUpdate("""
                        update handed_in set waits_for = :whom, leased_until = null, asked = asked + :asked,
                          not_before = cast(:now as timestamptz)
                            + case when :asked = 0 then 2 else least(power(2, asked), 60) end * interval '1 second'
                        where partition = :partition and record_offset = :offset and written_at = :writtenAt
                        """)
                .bind("whom", whom)
                .bind("asked", asked ? 1 : 0)
                .bind("now", utc(now))
                .bind("partition", record.partition())
                .bind("offset", record.offset())
                .bind("writtenAt", utc(record.writtenAt()))
                .execute());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("workspace"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("record_key"),
                headers(row.getString("headers")),
                row.getBytes("data"));
    }

    private static String json(Map<String, String> headers) {
        try {
            return EventCodec.JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return EventCodec.JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers that were not written here", e);
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
