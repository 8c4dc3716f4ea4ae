package dev.rapport.touchpoint.subscription.store;

import dev.rapport.touchpoint.subscription.CalendarSubscription;
import dev.rapport.touchpoint.subscription.CalendarSubscriptions;
import dev.rapport.web.change.OneByOne;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

public final class JdbcCalendarSubscriptions implements CalendarSubscriptions {
    private final Jdbi database;

    public JdbcCalendarSubscriptions(Jdbi database) {
        this.database = database;
    }

    @Override
    public boolean add(CalendarSubscription subscription) {
        return database.withHandle(handle -> handle.createUpdate("""
                                insert into calendar_subscription (workspace, id, url, member) values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .bind(0, subscription.workspace())
                        .bind(1, subscription.id())
                        .bind(2, subscription.url())
                        .bind(3, subscription.member())
                        .execute()
                == 1);
    }

    @Override
    public int count(String workspace) {
        OneByOne.in(database, workspace, "calendar_subscription");
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from calendar_subscription where workspace = ?")
                        .bind(0, workspace)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public List<CalendarSubscription> all(String workspace) {
        return database.withHandle(
                handle -> handle.createQuery("select * from calendar_subscription where workspace = ? order by id desc")
                        .bind(0, workspace)
                        .map(JdbcCalendarSubscriptions::subscription)
                        .list());
    }

    @Override
    public Optional<CalendarSubscription> find(String workspace, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from calendar_subscription where workspace = ? and id = ?")
                        .bind(0, workspace)
                        .bind(1, id)
                        .map(JdbcCalendarSubscriptions::subscription)
                        .findOne());
    }

    @Override
    public boolean remove(String workspace, UUID id) {
        return database.withHandle(handle ->
                handle.execute("delete from calendar_subscription where workspace = ? and id = ?", workspace, id) == 1);
    }

    @Override
    public Optional<CalendarSubscription> claim(Duration every, Collection<String> without) {
        return database.withHandle(handle -> handle.createQuery("""
                        update calendar_subscription set due_at = now() + :every * interval '1 second'
                        where (workspace, id) = (
                            select workspace, id from calendar_subscription
                            where due_at <= now() and workspace <> all(:without)
                            order by due_at limit 1 for update skip locked)
                        returning *
                        """)
                .bind("every", every.toSeconds())
                .bindArray("without", String.class, without)
                .map(JdbcCalendarSubscriptions::subscription)
                .findOne());
    }

    @Override
    public void unchanged(CalendarSubscription subscription) {
        database.useHandle(handle -> handle.execute("""
                update calendar_subscription set checked_at = now(), failure = null, failures = 0
                where workspace = ? and id = ?
                """, subscription.workspace(), subscription.id()));
    }

    @Override
    public void read(CalendarSubscription subscription, @Nullable String etag) {
        database.useHandle(handle -> handle.execute("""
                        update calendar_subscription
                        set etag = ?, read_at = now(), checked_at = now(), failure = null, failures = 0
                        where workspace = ? and id = ?
                        """, etag, subscription.workspace(), subscription.id()));
    }

    @Override
    public void failed(CalendarSubscription subscription, String failure) {
        database.useHandle(handle -> handle.execute(
                "update calendar_subscription set failure = ? where workspace = ? and id = ?",
                failure,
                subscription.workspace(),
                subscription.id()));
    }

    @Override
    public void failed(CalendarSubscription subscription, String failure, Duration wait) {
        database.useHandle(
                handle -> handle.execute("""
                update calendar_subscription
                set failure = ?, failures = failures + 1, due_at = now() + ? * interval '1 second'
                where workspace = ? and id = ?
                """, failure, wait.toSeconds(), subscription.workspace(), subscription.id()));
    }

    @Override
    public Map<String, String> told(CalendarSubscription subscription) {
        Map<String, String> told = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select source_id, digest from calendar_meeting where workspace = ? and subscription_id = ?
                        """)
                .bind(0, subscription.workspace())
                .bind(1, subscription.id())
                .map((row, context) -> told.put(row.getString("source_id"), row.getString("digest")))
                .list());
        return told;
    }

    @Override
    public void tell(CalendarSubscription subscription, Map<String, String> digests) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into calendar_meeting (workspace, subscription_id, source_id, digest)
                        select :workspace, :subscription, * from unnest(:sources, :digests)
                        on conflict (workspace, subscription_id, source_id) do update set digest = excluded.digest
                        """)
                .bind("workspace", subscription.workspace())
                .bind("subscription", subscription.id())
                .bindArray("sources", String.class, digests.keySet())
                .bindArray("digests", String.class, digests.values())
                .execute());
    }

    @Override
    public void forget(CalendarSubscription subscription, Collection<String> sourceIds) {
        database.useHandle(handle -> handle.createUpdate("""
                        delete from calendar_meeting
                        where workspace = :workspace and subscription_id = :subscription and source_id = any(:sources)
                        """)
                .bind("workspace", subscription.workspace())
                .bind("subscription", subscription.id())
                .bindArray("sources", String.class, sourceIds)
                .execute());
    }

    private static CalendarSubscription subscription(ResultSet row, StatementContext context) throws SQLException {
        return new CalendarSubscription(
                row.getString("workspace"),
                row.getObject("id", UUID.class),
                row.getString("url"),
                row.getString("member"),
                row.getString("etag"),
                time(row, "read_at"),
                time(row, "checked_at"),
                row.getString("failure"),
                row.getInt("failures"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
