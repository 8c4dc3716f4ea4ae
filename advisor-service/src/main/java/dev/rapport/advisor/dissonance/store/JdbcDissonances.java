package dev.rapport.advisor.dissonance.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.advisor.dissonance.Dissonances;
import dev.rapport.advisor.judgement.Place;
import dev.rapport.contracts.people.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The register in PostgreSQL: a statement for a batch, whatever its size. */
public final class JdbcDissonances implements Dissonances {
    private final Jdbi database;

    /** @param database with the role whose rows are wanted; only the worker role may change them */
    public JdbcDissonances(Jdbi database) {
        this.database = database;
    }

    @Override
    public void remember(Collection<Written> touches) {
        if (touches.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into automated_touch (workspace, contact_id, touch_id, occurred_at) values (?, ?, ?, ?)
                    on conflict (workspace, contact_id, touch_id) do update set occurred_at = excluded.occurred_at
                    """);
            // One that was corrected in the same batch of news is there twice, which one statement cannot take.
            Map<Looked, Written> newest = new LinkedHashMap<>();
            touches.forEach(written -> newest.put(written.touch(), written));
            for (Written written : newest.values()) {
                ContactKey contact = written.touch().contact();
                rows.add(
                        contact.workspace(),
                        contact.contactId(),
                        written.touch().touchId(),
                        written.at().atOffset(ZoneOffset.UTC));
            }
            rows.execute();
        });
    }

    @Override
    public Set<Looked> within(Collection<Span> spans) {
        if (spans.isEmpty()) {
            return Set.of();
        }
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select workspace, contact_id, touch_id
                        from unnest(:workspaces, :contacts, :from, :to) as span(workspace, contact_id, start, stop)
                        join automated_touch using (workspace, contact_id)
                        where occurred_at between span.start::timestamptz and span.stop::timestamptz
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        each(spans, span -> span.contact().workspace()))
                .bindArray(
                        "contacts",
                        UUID.class,
                        each(spans, span -> span.contact().contactId()))
                .bindArray("from", String.class, each(spans, span -> span.from().toString()))
                .bindArray("to", String.class, each(spans, span -> span.to().toString()))
                .map(JdbcDissonances::looked)
                .list()));
    }

    @Override
    public Set<Looked> because(Collection<Looked> liveContacts) {
        if (liveContacts.isEmpty()) {
            return Set.of();
        }
        return database.withHandle(handle -> new HashSet<>(bind(handle.createQuery("""
                                select workspace, contact_id, touch_id from dissonance
                                where (workspace, contact_id, live_contact_id) in
                                    (select * from unnest(:workspaces, :contacts, :touches))
                                """), liveContacts)
                .map(JdbcDissonances::looked)
                .list()));
    }

    @Override
    public void put(Collection<Looked> looked, Collection<Dissonance> found) {
        database.useHandle(handle -> {
            bind(handle.createUpdate("""
                                    delete from dissonance
                                    where (workspace, contact_id, touch_id) in
                                        (select * from unnest(:workspaces, :contacts, :touches))
                                    """), looked).execute();
            insert(handle, found);
        });
    }

    @Override
    public void putIgnored(Collection<ContactKey> contacts, Collection<Dissonance> found) {
        if (contacts.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            handle.createUpdate("""
                            delete from dissonance
                            where kind = 'ignored_question' and (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                              and (workspace, contact_id, touch_id, by_side, says, occurred_at) not in (
                                select found.workspace, found.contact_id, found.touch_id, found.by_side, found.says,
                                       found.occurred_at::timestamptz
                                from unnest(:foundIn, :of, :touches, :sides, :says, :times)
                                  as found(workspace, contact_id, touch_id, by_side, says, occurred_at))
                            """)
                    .bindArray("workspaces", String.class, each(contacts, ContactKey::workspace))
                    .bindArray("contacts", UUID.class, each(contacts, ContactKey::contactId))
                    // Those that stay as they are need not be written again.
                    .bindArray(
                            "foundIn",
                            String.class,
                            each(found, one -> one.contact().workspace()))
                    .bindArray(
                            "of", UUID.class, each(found, one -> one.contact().contactId()))
                    .bindArray("touches", UUID.class, each(found, Dissonance::touchId))
                    .bindArray("sides", String.class, each(found, one -> text(one.by())))
                    .bindArray("says", String.class, each(found, Dissonance::says))
                    .bindArray(
                            "times",
                            String.class,
                            each(found, one -> one.occurredAt().toString()))
                    .execute();
            insert(handle, found);
        });
    }

    private static void insert(Handle handle, Collection<Dissonance> found) {
        if (found.isEmpty()) {
            return;
        }
        // A question that corrects, too, stands there once.
        PreparedBatch rows = handle.prepareBatch("""
                insert into dissonance (workspace, contact_id, touch_id, live_contact_id, message_id, by_side, kind, sender,
                    campaign, occurred_at, says, too_late)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (workspace, contact_id, touch_id) do nothing
                """);
        for (Dissonance one : found) {
            rows.add(
                    one.contact().workspace(),
                    one.contact().contactId(),
                    one.touchId(),
                    one.liveContactId(),
                    one.messageId(),
                    text(one.by()),
                    text(one.kind()),
                    one.sender(),
                    one.campaign(),
                    one.occurredAt().atOffset(ZoneOffset.UTC),
                    one.says(),
                    one.tooLate() == null ? null : one.tooLate().toString());
        }
        rows.execute();
    }

    @Override
    public List<Dissonance> list(Search search) {
        Place after = search.after();
        return database.withHandle(handle -> {
            Query query = handle.createQuery("""
                            select * from dissonance where workspace = :workspace <by> <sender> <campaign> <after>
                            order by occurred_at desc, touch_id desc limit :most
                            """)
                    .define("by", search.by() == null ? "" : "and by_side = :by")
                    .define("sender", search.sender() == null ? "" : "and sender = :sender")
                    .define("campaign", search.campaign() == null ? "" : "and campaign = :campaign")
                    .define("after", after == null ? "" : "and (occurred_at, touch_id) < (:at, :id)")
                    .bind("workspace", search.workspace())
                    .bind("most", search.atMost());
            if (search.by() != null) {
                query.bind("by", text(search.by()));
            }
            if (search.sender() != null) {
                query.bind("sender", search.sender());
            }
            if (search.campaign() != null) {
                query.bind("campaign", search.campaign());
            }
            if (after != null) {
                query.bind("at", after.at().atOffset(ZoneOffset.UTC)).bind("id", after.id());
            }
            return query.map(JdbcDissonances::dissonance).list();
        });
    }

    @Override
    public Map<UUID, Long> seen(String workspace, Collection<UUID> contacts) {
        return database.withHandle(handle -> {
            Map<UUID, Long> seen = new HashMap<>();
            handle.createQuery("""
                            select contact_id, seen_sequence from relationship
                            where workspace = :workspace and contact_id = any(:contacts)
                            """)
                    .bind("workspace", workspace)
                    .bindArray("contacts", UUID.class, contacts)
                    .map((row, context) ->
                            seen.put(row.getObject("contact_id", UUID.class), row.getLong("seen_sequence")))
                    .list();
            return seen;
        });
    }

    @Override
    public List<Count> counts(String workspace, Instant since) {
        return database.withHandle(handle -> handle.createQuery("""
                        select date_trunc('week', occurred_at at time zone 'UTC')::date as week, by_side, sender, campaign,
                               count(*) as touches, count(too_late) as too_late
                        from dissonance where workspace = :workspace and occurred_at >= :since
                        group by week, by_side, sender, campaign order by week, by_side, sender, campaign
                        """)
                .bind("workspace", workspace)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Count(
                        row.getObject("week", LocalDate.class),
                        side(row),
                        row.getString("sender"),
                        row.getString("campaign"),
                        row.getLong("touches"),
                        row.getLong("too_late")))
                .list());
    }

    private static Side side(ResultSet row) throws SQLException {
        return Side.valueOf(row.getString("by_side").toUpperCase(Locale.ROOT));
    }

    private static Dissonance dissonance(ResultSet row, StatementContext context) throws SQLException {
        String tooLate = row.getString("too_late");
        return new Dissonance(
                contact(row),
                row.getObject("touch_id", UUID.class),
                row.getObject("live_contact_id", UUID.class),
                row.getObject("message_id", UUID.class),
                side(row),
                Dissonance.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("sender"),
                row.getString("campaign"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("says"),
                tooLate == null ? null : Duration.parse(tooLate));
    }

    private static Looked looked(ResultSet row, StatementContext context) throws SQLException {
        return new Looked(contact(row), row.getObject("touch_id", UUID.class));
    }

    private static ContactKey contact(ResultSet row) throws SQLException {
        return new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Collection<Looked> touches) {
        return statement
                .bindArray(
                        "workspaces",
                        String.class,
                        each(touches, one -> one.contact().workspace()))
                .bindArray(
                        "contacts",
                        UUID.class,
                        each(touches, one -> one.contact().contactId()))
                .bindArray("touches", UUID.class, each(touches, Looked::touchId));
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E, T> List<T> each(Collection<E> all, Function<E, T> part) {
        return all.stream().map(part).toList();
    }
}
