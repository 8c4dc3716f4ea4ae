package dev.rapport.advisor.backtest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.advisor.backtest.Archive;
import dev.rapport.advisor.backtest.Past;
import dev.rapport.advisor.backtest.Past.Edit;
import dev.rapport.advisor.backtest.Past.Given;
import dev.rapport.advisor.backtest.Past.Told;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Journal, verdicts and edits in PostgreSQL: four statements for a page of contacts, whatever happened with them. */
@Singleton
class JdbcArchive implements Archive {
    private static final Map<String, Class<? extends TouchpointEvent>> TYPES = Event.types(TouchpointEvent.class);

    /** Below the id of any contact. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final Jdbi database;

    JdbcArchive(@Worker Jdbi database) {
        this.database = database;
    }

    private record Of<T>(UUID contact, T what) {}

    @Override
    public long verdicts(Span span) {
        return database.withHandle(
                handle -> bind(handle.createQuery("""
                                select count(*) from verdict
                                where workspace = :workspace and decided_at >= :from and decided_at < :to
                                """), span).mapTo(Long.class).one());
    }

    @Override
    public List<UUID> contacts(Span span, @Nullable UUID after, int limit) {
        return database.withHandle(handle -> bind(handle.createQuery("""
                                select distinct contact_id from verdict
                                where workspace = :workspace and decided_at >= :from and decided_at < :to
                                  and contact_id > :after
                                order by contact_id limit :limit
                                """), span)
                .bind("after", after == null ? BEFORE_ALL : after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public List<Past> read(Span span, Collection<UUID> contacts) {
        return database.withHandle(handle -> {
            Persons persons = persons(handle, span, contacts);
            Map<UUID, List<Given>> given = byContact(given(handle, span, contacts));
            Map<UUID, List<Told>> told = byContact(told(handle, span, persons));
            Map<UUID, List<Edit>> edits = byContact(edits(handle, span, persons));
            return contacts.stream()
                    .map(contact -> new Past(
                            contact,
                            told.getOrDefault(contact, List.of()),
                            given.getOrDefault(contact, List.of()),
                            edits.getOrDefault(contact, List.of())))
                    .toList();
        });
    }

    /** Contacts, each beside all who were the same person at any time, itself among them: a pair for each. */
    private record Persons(List<UUID> wanted, List<UUID> same) {}

    /** An event of one who was merged stands in the log of another: so it shows who ever was the same person. */
    private static Persons persons(Handle handle, Span span, Collection<UUID> contacts) {
        List<Of<UUID>> pairs = handle.createQuery("""
                        with recursive link (one, other) as materialized (
                                select distinct contact_id, log_id from journal
                                where workspace = :workspace and log_id is not null and type in (:merged, :unmerged)),
                            person (contact_id, same) as (
                                select id, id from unnest(:contacts) id
                                union
                                select person.contact_id, case when link.one = person.same then link.other else link.one end
                                from person join link on person.same in (link.one, link.other))
                        select contact_id, same from person
                        """)
                .bind("workspace", span.workspace())
                .bindArray("contacts", UUID.class, contacts)
                .bind("merged", Event.typeOf(ContactMerged.class))
                .bind("unmerged", Event.typeOf(ContactUnmerged.class))
                .map((row, context) -> of(row, row.getObject("same", UUID.class)))
                .list();
        return new Persons(
                pairs.stream().map(Of::contact).toList(),
                pairs.stream().map(Of::what).toList());
    }

    private static List<Of<Given>> given(Handle handle, Span span, Collection<UUID> contacts) {
        return bind(handle.createQuery("""
                                select contact_id, data::text as data, journal_position, workspace_version, surroundings::text as surroundings,
                                       waived::text as waived
                                from verdict
                                where workspace = :workspace and contact_id = any(:contacts)
                                  and decided_at >= :from and decided_at < :to
                                order by contact_id, journal_position, message_id, revision
                                """), span)
                .bindArray("contacts", UUID.class, contacts)
                .map((row, context) -> of(
                        row,
                        new Given(
                                read(row.getString("data"), Verdict.class),
                                row.getLong("journal_position"),
                                row.getLong("workspace_version"),
                                read(row.getString("surroundings"), Surroundings.class),
                                findings(row.getString("waived")))))
                .list();
    }

    /** What takes no number says nothing of the relationship, but for proposals, and for failures, which count against permits. */
    private static List<Of<Told>> told(Handle handle, Span span, Persons persons) {
        return handle.createQuery("""
                        select person.contact_id, position, sequence, occurred_at, type, data::text as data,
                               coalesce(log_id, journal.contact_id) as log
                        from unnest(:wanted, :same) as person(contact_id, same)
                        join journal on journal.workspace = :workspace and journal.contact_id = person.same
                          and (sequence is not null or type in (:proposed, :failed))
                        order by person.contact_id, position
                        """)
                .bind("workspace", span.workspace())
                .bindArray("wanted", UUID.class, persons.wanted())
                .bindArray("same", UUID.class, persons.same())
                .bind("proposed", Event.typeOf(OutboundMessageProposed.class))
                .bind("failed", Event.typeOf(OutboundMessageFailed.class))
                .map((row, context) -> of(
                        row,
                        new Told(
                                row.getLong("position"),
                                new Entry(
                                        row.getObject("sequence", Long.class),
                                        row.getObject("occurred_at", OffsetDateTime.class)
                                                .toInstant(),
                                        read(row.getString("data"), type(row.getString("type"))),
                                        row.getObject("log", UUID.class)))))
                .list();
    }

    private static List<Of<Edit>> edits(Handle handle, Span span, Persons persons) {
        return handle.createQuery("""
                        select person.contact_id, message_id, decision.revision, body
                        from unnest(:wanted, :same) as person(contact_id, same)
                        join outbound_message message on message.workspace = :workspace and message.contact_id = person.same
                        join review_decision decision
                          on decision.workspace = :workspace and message.id = message_id and action = 'edit'
                        order by decision.id
                        """)
                .bind("workspace", span.workspace())
                .bindArray("wanted", UUID.class, persons.wanted())
                .bindArray("same", UUID.class, persons.same())
                .map((row, context) -> of(
                        row,
                        new Edit(
                                row.getObject("message_id", UUID.class),
                                row.getInt("revision"),
                                row.getString("body"))))
                .list();
    }

    private static Query bind(Query query, Span span) {
        return query.bind("workspace", span.workspace())
                .bind("from", span.from().atOffset(ZoneOffset.UTC))
                .bind("to", span.to().atOffset(ZoneOffset.UTC));
    }

    private static <T> Of<T> of(ResultSet row, T what) throws SQLException {
        return new Of<>(row.getObject("contact_id", UUID.class), what);
    }

    private static <T> Map<UUID, List<T>> byContact(List<Of<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Of::contact, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private static Class<? extends TouchpointEvent> type(String type) {
        Class<? extends TouchpointEvent> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException("the journal holds a type that nobody reads: " + type);
        }
        return known;
    }

    private static List<Finding> findings(String json) {
        try {
            return json.equals("[]") ? List.of() : EventCodec.JSON.readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was waived is kept in a form that cannot be read", e);
        }
    }

    private static <T> T read(String json, Class<? extends T> type) {
        try {
            return EventCodec.JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the past is kept in a form that cannot be read: " + type.getSimpleName(), e);
        }
    }
}
