package dev.rapport.advisor.backtest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.advisor.backtest.Backtest;
import dev.rapport.advisor.backtest.BacktestResult;
import dev.rapport.advisor.backtest.Backtests;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Backtests in PostgreSQL, a row each. */
public final class JdbcBacktests implements Backtests {
    private final Jdbi database;

    /** @param database the role of requests adds and finds, the worker role does the rest */
    public JdbcBacktests(Jdbi database) {
        this.database = database;
    }

    @Override
    public void add(Backtest backtest) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into policy_backtest (workspace, id, policy, span_from, span_to, requested_by, requested_at, status)
                        values (:workspace, :id, :policy::jsonb, :from, :to, :by, :at, 'running')
                        """)
                .bind("workspace", backtest.workspace())
                .bind("id", backtest.id())
                .bind("policy", backtest.policy() == null ? null : json(backtest.policy()))
                .bind("from", utc(backtest.from()))
                .bind("to", utc(backtest.to()))
                .bind("by", backtest.requestedBy())
                .bind("at", utc(backtest.requestedAt()))
                .execute());
    }

    @Override
    public Optional<Backtest> find(String workspace, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from policy_backtest where workspace = :workspace and id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .map(JdbcBacktests::backtest)
                        .findOne());
    }

    @Override
    public Optional<Backtest> take(Instant now, Instant until) {
        return database.withHandle(handle -> handle.createQuery("""
                        update policy_backtest set leased_until = :until
                        where (workspace, id) in (
                            select workspace, id from policy_backtest
                            where status = 'running' and (leased_until is null or leased_until < :now)
                            order by requested_at limit 1 for update skip locked)
                        returning *
                        """)
                .bind("now", utc(now))
                .bind("until", utc(until))
                .map(JdbcBacktests::backtest)
                .findOne());
    }

    @Override
    public void progress(Backtest backtest, long done, long total, Instant until) {
        update(
                backtest,
                "done = greatest(done, :done), total = :total, leased_until = :until",
                update -> update.bind("done", done).bind("total", total).bind("until", utc(until)));
    }

    @Override
    public void finish(Backtest backtest, BacktestResult result, Instant now) {
        update(
                backtest,
                "status = 'done', done = total, result = :result::jsonb, finished_at = :at",
                update -> update.bind("result", json(result)).bind("at", utc(now)));
    }

    @Override
    public void fail(Backtest backtest, Instant now) {
        update(backtest, "status = 'failed', finished_at = :at", update -> update.bind("at", utc(now)));
    }

    /** What is finished stays as it is: somebody whose lease ran out may still be at it. */
    private void update(Backtest backtest, String set, UnaryOperator<Update> bind) {
        database.useHandle(handle -> bind.apply(handle.createUpdate("update policy_backtest set <set> "
                                + "where workspace = :workspace and id = :id and status = 'running'")
                        .define("set", set))
                .bind("workspace", backtest.workspace())
                .bind("id", backtest.id())
                .execute());
    }

    private static Backtest backtest(ResultSet row, StatementContext context) throws SQLException {
        return new Backtest(
                row.getString("workspace"),
                row.getObject("id", UUID.class),
                read(row.getString("policy"), Policy.class),
                row.getObject("span_from", OffsetDateTime.class).toInstant(),
                row.getObject("span_to", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Backtest.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getLong("done"),
                row.getLong("total"),
                read(row.getString("result"), BacktestResult.class),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        try {
            return json == null ? null : EventCodec.JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a backtest is kept in a form that cannot be read", e);
        }
    }

    private static String json(Object value) {
        return new String(EventCodec.write(value), StandardCharsets.UTF_8);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
