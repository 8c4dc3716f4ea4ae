package dev.rapport.touchpoint.touch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.touch.Source;
import dev.rapport.messaging.EventCodec;
import dev.rapport.touchpoint.touch.Participant;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.TouchKind;
import dev.rapport.touchpoint.touch.Touches;
import dev.rapport.touchpoint.touch.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

public final class JdbcTouches implements Touches {
    /** Where touches, of whatever kind, hold what somebody wrote. */
    private static final List<String> TEXTS = List.of("subject", "body", "title", "notes", "what", "note", "content");

    private final Jdbi database;

    public JdbcTouches(Jdbi database) {
        this.database = database;
    }

    @Override
    public <T> Optional<Recorded<T>> find(String workspace, TouchKind kind, UUID id, Class<T> type) {
        return database.withHandle(handle -> {
            List<Participant> participants = participants(handle, workspace, id);
            return handle.createQuery("""
                            select workspace, id, version, removed, occurred_at, source_system, source_id, data
                            from touch where workspace = ? and id = ? and kind = ?
                            """)
                    .bind(0, workspace)
                    .bind(1, id)
                    .bind(2, kind.text())
                    .map((row, context) -> recorded(row, kind, type, participants))
                    .findOne();
        });
    }

    private static List<Participant> participants(Handle handle, String workspace, UUID touchId) {
        return handle.createQuery("""
                        select * from touch_contact where workspace = ? and touch_id = ? order by ordinal
                        """)
                .bind(0, workspace)
                .bind(1, touchId)
                .map((row, context) -> participant(row))
                .list();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                row.getObject("given_contact_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getLong("sequence"),
                row.getBoolean("removed"));
    }

    private static <T> Recorded<T> recorded(
            ResultSet row, TouchKind kind, Class<T> type, List<Participant> participants) throws SQLException {
        String system = row.getString("source_system");
        try {
            return new Recorded<>(
                    row.getString("workspace"),
                    row.getObject("id", UUID.class),
                    kind,
                    row.getInt("version"),
                    row.getBoolean("removed"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    system == null ? null : new Source(system, row.getString("source_id")),
                    EventCodec.JSON.readValue(row.getString("data"), type),
                    participants);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a touch was not written by this service", e);
        }
    }

    @Override
    public Optional<UUID> bySource(String workspace, TouchKind kind, Source source) {
        return database.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .bind(0, lockName(workspace, kind, source))
                    .map((row, context) -> true)
                    .one();
            return handle.createQuery("""
                            select id from touch
                            where workspace = ? and kind = ? and source_system = ? and source_id = ?
                            """)
                    .bind(0, workspace)
                    .bind(1, kind.text())
                    .bind(2, source.system())
                    .bind(3, source.id())
                    .mapTo(UUID.class)
                    .findOne();
        });
    }

    @Override
    public List<Key> due(Instant now, int atMost) {
        return database.withHandle(handle -> handle.createQuery(
                        "select workspace, id from touch where due_at <= ? order by due_at limit ?")
                .bind(0, utc(now))
                .bind(1, atMost)
                .map((row, context) -> new Key(row.getString("workspace"), row.getObject("id", UUID.class)))
                .list());
    }

    @Override
    public <T> List<Recorded<T>> findAll(String workspace, TouchKind kind, Collection<UUID> ids, Class<T> type) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.withHandle(handle -> {
            Map<UUID, List<Participant>> participants = new HashMap<>();
            handle.createQuery("""
                            select * from touch_contact where workspace = :workspace and touch_id = any(:ids)
                            order by touch_id, ordinal
                            """)
                    .bind("workspace", workspace)
                    .bindArray("ids", UUID.class, ids)
                    .map((row, context) -> participants
                            .computeIfAbsent(row.getObject("touch_id", UUID.class), first -> new ArrayList<>())
                            .add(participant(row)))
                    .list();
            return handle.createQuery(
                            "select * from touch where workspace = :workspace and id = any(:ids) and kind = :kind")
                    .bind("workspace", workspace)
                    .bindArray("ids", UUID.class, ids)
                    .bind("kind", kind.text())
                    .map((row, context) -> recorded(
                            row, kind, type, participants.getOrDefault(row.getObject("id", UUID.class), List.of())))
                    .list();
        });
    }

    @Override
    public Map<Source, UUID> bySources(String workspace, TouchKind kind, Collection<Source> sources) {
        List<Source> each = sources.stream().distinct().toList();
        return database.withHandle(handle -> {
            // In one order everywhere, so that nobody waits in a circle: the inner query sorts before the locks are
            // taken.
            handle.createQuery("""
                            select pg_advisory_xact_lock(key) from (
                                select hashtextextended(name, 0) as key from unnest(:names) as name order by 1) sorted
                            """)
                    .bindArray(
                            "names",
                            String.class,
                            each.stream()
                                    .map(source -> lockName(workspace, kind, source))
                                    .toList())
                    .map((row, context) -> true)
                    .list();
            Map<Source, UUID> found = new HashMap<>();
            handle.createQuery("""
                            select id, source_system, source_id from touch
                            where workspace = :workspace and kind = :kind
                              and (source_system, source_id) in (select * from unnest(:systems, :ids))
                            """)
                    .bind("workspace", workspace)
                    .bind("kind", kind.text())
                    .bindArray(
                            "systems",
                            String.class,
                            each.stream().map(Source::system).toList())
                    .bindArray(
                            "ids", String.class, each.stream().map(Source::id).toList())
                    .map((row, context) -> found.put(
                            new Source(row.getString("source_system"), row.getString("source_id")),
                            row.getObject("id", UUID.class)))
                    .list();
            return found;
        });
    }

    private static String lockName(String workspace, TouchKind kind, Source source) {
        return String.join("\n", workspace, kind.text(), source.system(), source.id());
    }

    @Override
    public void put(List<? extends Recorded<?>> touches) {
        if (touches.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into touch (workspace, id, kind, version, removed, occurred_at, due_at, source_system, source_id, data, words)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as tsvector))
                    on conflict (workspace, id) do update
                    set version = excluded.version, removed = excluded.removed, occurred_at = excluded.occurred_at,
                        due_at = excluded.due_at, data = excluded.data, words = excluded.words
                    """);
            PreparedBatch participants = handle.prepareBatch("""
                    insert into touch_contact
                        (workspace, touch_id, given_contact_id, contact_id, sequence, ordinal, occurred_at, removed)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (workspace, touch_id, given_contact_id) do update
                    set sequence = excluded.sequence, ordinal = excluded.ordinal, occurred_at = excluded.occurred_at,
                        removed = excluded.removed
                    """);
            for (Recorded<?> touch : touches) {
                add(rows, touch);
                addParticipants(participants, touch);
            }
            rows.execute();
            participants.execute();
        });
    }

    private static void add(PreparedBatch rows, Recorded<?> touch) {
        Source source = touch.source();
        JsonNode data = EventCodec.JSON.valueToTree(touch.touch());
        rows.add(
                touch.workspace(),
                touch.id(),
                touch.kind().text(),
                touch.version(),
                touch.removed(),
                utc(touch.occurredAt()),
                utc(touch.dueAt()),
                source == null ? null : source.system(),
                source == null ? null : source.id(),
                data.toString(),
                words(data));
    }

    private static String words(JsonNode data) {
        return Words.of(TEXTS.stream().map(text -> data.path(text).asText()).toList());
    }

    private static void addParticipants(PreparedBatch rows, Recorded<?> touch) {
        int ordinal = 0;
        for (Participant participant : touch.participants()) {
            rows.add(
                    touch.workspace(),
                    touch.id(),
                    participant.given(),
                    participant.id(),
                    participant.sequence(),
                    ordinal++,
                    utc(touch.occurredAt()),
                    participant.removed());
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
