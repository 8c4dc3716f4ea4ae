package dev.rapport.advisor.judgement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.advisor.judgement.Place;
import dev.rapport.advisor.judgement.Verdicts;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Verdicts in PostgreSQL; written once and never changed. */
public final class JdbcVerdicts implements Verdicts {
    private final Jdbi database;

    /** @param database with the role whose rows are wanted */
    public JdbcVerdicts(Jdbi database) {
        this.database = database;
    }

    @Override
    public void keep(Collection<Given> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into verdict (workspace, id, message_id, revision, contact_id, decision, data, decided_at,
                                         journal_position, workspace_version, surroundings, waived)
                    values (:workspace, :id, :message, :revision, :contact, :decision, :data::jsonb, :decidedAt,
                            -- The end of either index, however long the history is.
                            (select coalesce(max(last.position), 0)
                             from relationship person
                             cross join lateral (
                                 (select position from journal
                                  where journal.workspace = person.workspace and journal.contact_id = person.contact_id
                                  order by position desc limit 1)
                                 union all
                                 (select position from journal
                                  where journal.workspace = person.workspace and journal.log_id = person.contact_id
                                  order by position desc limit 1)) last
                             where person.workspace = :workspace
                               and (person.contact_id = :contact or person.survivor_id = :contact)),
                            :workspaceVersion, :surroundings::jsonb, :waived::jsonb)
                    """);
            for (Given given : verdicts) {
                Verdict verdict = given.verdict();
                rows.bind("workspace", given.workspace())
                        .bind("id", verdict.id())
                        .bind("message", verdict.messageId())
                        .bind("revision", verdict.revision())
                        .bind("contact", verdict.contactId())
                        .bind("decision", verdict.decision().name().toLowerCase(Locale.ROOT))
                        .bind("data", json(verdict))
                        .bind("decidedAt", verdict.decidedAt().atOffset(ZoneOffset.UTC))
                        .bind("workspaceVersion", given.workspaceVersion())
                        .bind("surroundings", json(given.surroundings()))
                        .bind("waived", json(given.waived()))
                        .add();
            }
            rows.execute();
        });
    }

    @Override
    public Optional<Verdict> find(String workspace, UUID id) {
        return database.withHandle(handle -> handle.createQuery(
                        "select data::text as data from verdict where workspace = :workspace and id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .map(JdbcVerdicts::verdict)
                .findOne());
    }

    @Override
    public Optional<Verdict> find(String workspace, UUID messageId, int revision) {
        return database.withHandle(handle -> handle.createQuery("""
                        select data::text as data from verdict
                        where workspace = :workspace and message_id = :message and revision = :revision
                        """)
                .bind("workspace", workspace)
                .bind("message", messageId)
                .bind("revision", revision)
                .map(JdbcVerdicts::verdict)
                .findOne());
    }

    @Override
    public List<Verdict> list(
            String workspace, @Nullable UUID messageId, @Nullable UUID contactId, @Nullable Place after, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select data::text as data from verdict
                        where workspace = :workspace
                          and (:message::uuid is null or message_id = :message::uuid)
                          and (:contact::uuid is null or contact_id = :contact::uuid)
                          and (:id::uuid is null or (decided_at, id) < (:decidedAt::timestamptz, :id::uuid))
                        order by decided_at desc, id desc limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("message", messageId)
                .bind("contact", contactId)
                .bind("decidedAt", after == null ? null : after.at().toString())
                .bind("id", after == null ? null : after.id())
                .bind("limit", limit)
                .map(JdbcVerdicts::verdict)
                .list());
    }

    private static Verdict verdict(ResultSet row, StatementContext context) throws SQLException {
        try {
            return EventCodec.JSON.readValue(row.getString("data"), Verdict.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict is kept in a form that cannot be read", e);
        }
    }

    private static String json(Object value) {
        return new String(EventCodec.write(value), StandardCharsets.UTF_8);
    }
}
