package dev.rapport.advisor.journal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The journal in PostgreSQL: one statement for a batch, whatever its size. */
public final class JdbcJournal implements Journal {
    private static final Map<String, Class<? extends TouchpointEvent>> TYPES = Event.types(TouchpointEvent.class);

    /** Who somebody is and whom she met; a correction may be of a meeting, too. */
    private static final List<String> LIVE_CONTACTS = TYPES.entrySet().stream()
            .filter(type -> bearsOnLiveContacts(type.getValue()))
            .map(Map.Entry::getKey)
            .toList();

    /** What somebody wrote or was permitted to. */
    private static final List<String> WRITING = TYPES.entrySet().stream()
            .filter(type ->
                    type.getValue() == OutboundMessagePermitted.class || tellsOf(type.getValue(), Message.class))
            .map(Map.Entry::getKey)
            .toList();

    private final Jdbi database;

    /** @param database with the role whose rows are wanted; only the worker role may append */
    public JdbcJournal(Jdbi database) {
        this.database = database;
    }

    private static boolean bearsOnLiveContacts(Class<? extends TouchpointEvent> type) {
        return ContactEvent.class.isAssignableFrom(type) || tellsOf(type, Meeting.class);
    }

    private static boolean tellsOf(Class<? extends TouchpointEvent> type, Class<? extends Touch> touch) {
        return TouchEvent.class.isAssignableFrom(type)
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getType().isAssignableFrom(touch));
    }

    @Override
    public List<Envelope<TouchpointEvent>> append(List<Envelope<TouchpointEvent>> events) {
        Set<UUID> fresh = database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into journal (event_id, workspace, contact_id, log_id, sequence, type, touch_id, data, occurred_at)
                        select event_id, workspace, contact_id, nullif(log_id, contact_id), sequence::bigint, type, touch_id::uuid,
                               data::jsonb, occurred_at::timestamptz
                        from unnest(:ids, :workspaces, :contacts, :logs, :sequences, :types, :touches, :data, :times)
                          with ordinality
                          as told(event_id, workspace, contact_id, log_id, sequence, type, touch_id, data, occurred_at, place)
                        order by place
                        on conflict do nothing
                        returning event_id
                        """)
                .bindArray("ids", UUID.class, each(events, Envelope::id))
                .bindArray("workspaces", String.class, each(events, Envelope::workspace))
                .bindArray(
                        "contacts",
                        UUID.class,
                        each(events, event -> event.data().contactId()))
                .bindArray("logs", UUID.class, each(events, event -> Topics.logOf(event.key())))
                .bindArray("sequences", String.class, each(events, event -> text(event.sequence())))
                .bindArray("types", String.class, each(events, Envelope::type))
                .bindArray("touches", String.class, each(events, event -> text(touchId(event))))
                .bindArray("data", String.class, each(events, JdbcJournal::json))
                .bindArray(
                        "times",
                        String.class,
                        each(events, event -> event.time().toString()))
                .mapTo(UUID.class)
                .list()));
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }

    @Override
    public Map<ContactKey, List<Entry>> earlier(Collection<Envelope<TouchpointEvent>> events) {
        List<Envelope<TouchpointEvent>> touches =
                events.stream().filter(event -> touchId(event) != null).toList();
        Map<ContactKey, List<Entry>> earlier = new HashMap<>();
        if (touches.isEmpty()) {
            return earlier;
        }
        database.useHandle(handle -> handle.createQuery("""
                        select workspace, contact_id, sequence, occurred_at, type, data::text as data, coalesce(log_id, contact_id) as log
                        from journal join (
                            select distinct * from unnest(:workspaces, :contacts, :touches)) as told(workspace, contact_id, touch_id)
                          using (workspace, contact_id, touch_id)
                        where event_id <> all(:ids)
                        order by position
                        """)
                .bindArray("ids", UUID.class, each(touches, Envelope::id))
                .bindArray("workspaces", String.class, each(touches, Envelope::workspace))
                .bindArray(
                        "contacts",
                        UUID.class,
                        each(touches, event -> event.data().contactId()))
                .bindArray("touches", UUID.class, each(touches, event -> touchId(event)))
                .map((row, context) -> Map.entry(contact(row), entry(row)))
                .forEach(told -> earlier.computeIfAbsent(told.getKey(), contact -> new ArrayList<>())
                        .add(told.getValue())));
        return earlier;
    }

    @Override
    public List<Entry> entries(String workspace, Set<UUID> contacts) {
        return database.withHandle(handle -> handle.createQuery("""
                        select sequence, occurred_at, type, data::text as data, coalesce(log_id, contact_id) as log from journal
                        where workspace = :workspace and (contact_id = any(:contacts) or log_id = any(:contacts))
                        order by position
                        """)
                .bind("workspace", workspace)
                .bindArray("contacts", UUID.class, contacts)
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public Map<ContactKey, List<Entry>> ofTouches(Map<ContactKey, LookBack> persons) {
        return told(persons, "touch_id = any(:touches)");
    }

    @Override
    public Map<ContactKey, List<Entry>> lookBack(Map<ContactKey, LookBack> persons) {
        return told(persons, """
                type = any(:types) or touch_id = any(:touches)
                  or (workspace, contact_id, touch_id) in (
                    select workspace, contact_id, touch_id from asked join journal using (workspace, contact_id)
                    where written_from is not null and type = any(:writing)
                      and coalesce(data #>> '{touch,occurredAt}', data ->> 'permittedAt')::timestamptz
                        between written_from::timestamptz and written_to::timestamptz)
                """);
    }

    private Map<ContactKey, List<Entry>> told(Map<ContactKey, LookBack> persons, String wanted) {
        Map<ContactKey, List<Entry>> told = new HashMap<>();
        if (persons.isEmpty()) {
            return told;
        }
        List<Asked> asked = new ArrayList<>();
        persons.forEach((person, back) -> back.contacts().forEach(one -> asked.add(new Asked(person, one, back))));
        database.useHandle(handle -> handle.createQuery("""
                        with asked as (
                            select * from unnest(:workspaces, :contacts, :persons, :from, :to)
                              as asked(workspace, contact_id, person, written_from, written_to))
                        select workspace, person as contact_id, sequence, occurred_at, type, coalesce(log_id, contact_id) as log,
                               case when type = any(:types) or touch_id = any(:touches) then data
                                    else jsonb_set(jsonb_set(data, '{touch,body}', '""', false), '{message,body}', '""', false)
                               end::text as data
                        from asked join journal using (workspace, contact_id)
                        where <wanted>
                        order by position
                        """)
                .define("wanted", wanted)
                .bindArray(
                        "workspaces",
                        String.class,
                        each(asked, one -> one.person().workspace()))
                .bindArray("contacts", UUID.class, each(asked, Asked::contact))
                .bindArray(
                        "persons", UUID.class, each(asked, one -> one.person().contactId()))
                .bindArray("from", String.class, each(asked, one -> text(one.written(Time::from))))
                .bindArray("to", String.class, each(asked, one -> text(one.written(Time::to))))
                .bindArray(
                        "touches",
                        UUID.class,
                        persons.values().stream()
                                .flatMap(back -> back.touches().stream())
                                .toList())
                .bindArray("types", String.class, LIVE_CONTACTS)
                .bindArray("writing", String.class, WRITING)
                .map((row, context) -> Map.entry(contact(row), entry(row)))
                .forEach(one -> told.computeIfAbsent(one.getKey(), person -> new ArrayList<>())
                        .add(one.getValue())));
        return told;
    }

    private record Asked(ContactKey person, UUID contact, LookBack back) {
        @Nullable
        Instant written(Function<Time, Instant> end) {
            return back.written() == null ? null : end.apply(back.written());
        }
    }

    private static ContactKey contact(ResultSet row) throws SQLException {
        return new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class));
    }

    /** What a row says, by its columns sequence, occurred_at, type, data and log. */
    public static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("sequence", Long.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                read(row.getString("type"), row.getString("data")),
                row.getObject("log", UUID.class));
    }

    private static @Nullable UUID touchId(Envelope<TouchpointEvent> event) {
        return Entry.of(event).touchId();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String json(Envelope<TouchpointEvent> event) {
        return new String(EventCodec.write(event.data()), StandardCharsets.UTF_8);
    }

    private static TouchpointEvent read(String type, String data) {
        Class<? extends TouchpointEvent> dataClass = TYPES.get(type);
        if (dataClass == null) {
            throw new IllegalStateException("the journal holds a type that nobody reads: " + type);
        }
        try {
            return EventCodec.JSON.readValue(data, dataClass);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds an event that cannot be read: " + type, e);
        }
    }

    /** Nulls stay nulls: an array of the database has a place for them. */
    private static <E, T extends @Nullable Object> List<T> each(Collection<E> all, Function<E, T> part) {
        return all.stream().map(part).toList();
    }
}
