package dev.rapport.touchpoint.sequence.store;

import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import dev.rapport.touchpoint.sequence.LogEnd;
import dev.rapport.touchpoint.sequence.Numbering;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

public final class JdbcContactLogs implements ContactLogs {
    private final Jdbi database;
    private final Outbox outbox;

    /** @param outbox of the same role as the database */
    public JdbcContactLogs(Jdbi database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public Map<ContactKey, Long> lock(Collection<ContactKey> contacts) {
        Set<ContactKey> wanted = new TreeSet<>(contacts);
        Map<ContactKey, Row> locked = lock(wanted, "");
        // Whoever was merged while we waited: once more, with the survivor.
        for (Set<ContactKey> missing = missing(locked); !missing.isEmpty(); missing = missing(locked)) {
            wanted.addAll(missing);
            locked = lock(wanted, "");
        }
        return ends(contacts, locked);
    }

    @Override
    public Map<ContactKey, Long> lockIdle(Collection<ContactKey> contacts) {
        return ends(contacts, lock(contacts, "skip locked"));
    }

    /** @param log where the events of the contact stand */
    private record Row(ContactKey log, long sequence, boolean erased) {}

    private static Set<ContactKey> missing(Map<ContactKey, Row> locked) {
        return locked.values().stream()
                .map(Row::log)
                .filter(log -> !locked.containsKey(log))
                .collect(Collectors.toSet());
    }

    private static Map<ContactKey, Long> ends(Collection<ContactKey> contacts, Map<ContactKey, Row> locked) {
        Map<ContactKey, Long> ends = new HashMap<>();
        for (ContactKey contact : contacts) {
            Row row = locked.get(contact);
            Row log = row == null || row.erased() ? null : locked.get(row.log());
            if (log != null) {
                ends.put(contact, log.sequence());
            }
        }
        return ends;
    }

    private Map<ContactKey, Row> lock(Collection<ContactKey> contacts, String whenLocked) {
        Map<ContactKey, Row> rows = new HashMap<>();
        database.useHandle(handle -> bind(
                        handle.createQuery("""
                                select workspace, id, coalesce(log_id, id) as log, sequence, erased from contact
                                where (workspace, id) in (
                                    select * from unnest(:workspaces, :ids)
                                    union
                                    select workspace, log_id from contact
                                    where (workspace, id) in (select * from unnest(:workspaces, :ids)) and log_id is not null)
                                order by id, workspace
                                for no key update of contact <whenLocked>
                                """).define("whenLocked", whenLocked), new TreeSet<>(contacts))
                .map((row, context) -> {
                    String workspace = row.getString("workspace");
                    return rows.put(
                            new ContactKey(workspace, row.getObject("id", UUID.class)),
                            new Row(
                                    new ContactKey(workspace, row.getObject("log", UUID.class)),
                                    row.getLong("sequence"),
                                    row.getBoolean("erased")));
                })
                .list());
        return rows;
    }

    @Override
    public List<Envelope<TouchpointEvent>> append(List<Entry> entries) {
        List<Envelope<TouchpointEvent>> numbered = Numbering.number(entries, take(Numbering.taken(entries)));
        outbox.append(numbered.stream()
                .map(event -> new Outgoing(Topics.TOUCHPOINTS, event))
                .toList());
        return numbered;
    }

    /** Moves the number of each contact's log on, and gives back what it was. */
    private Map<ContactKey, LogEnd> take(SortedMap<ContactKey, Long> counts) {
        Map<ContactKey, LogEnd> before = new HashMap<>();
        if (counts.isEmpty()) {
            return before;
        }
        Map<ContactKey, ContactKey> logs = new HashMap<>();
        Map<ContactKey, Long> moved = new HashMap<>();
        // Whose log is whose, and where each was, are put together here: the database takes them for a handful, and
        // would
        // compare each with each.
        database.useHandle(handle -> bind(handle.createQuery("""
                                with told as (
                                    select contact.workspace, contact.id, coalesce(contact.log_id, contact.id) as log, taken.count
                                    from unnest(:workspaces, :ids, :counts) as taken (workspace, id, count)
                                    join contact using (workspace, id)),
                                moved as (
                                    update contact set sequence = contact.sequence + log.count
                                    from (select workspace, log, sum(count)::bigint as count from told group by workspace, log) log
                                    where contact.workspace = log.workspace and contact.id = log.log
                                    returning contact.workspace, contact.id, contact.sequence - log.count as before)
                                select workspace, id, log, null as before from told
                                union all select workspace, id, null, before from moved
                                """), counts.keySet())
                .bindArray("counts", Long.class, counts.values())
                .map((row, context) -> {
                    String workspace = row.getString("workspace");
                    ContactKey contact = new ContactKey(workspace, row.getObject("id", UUID.class));
                    UUID log = row.getObject("log", UUID.class);
                    return log == null
                            ? moved.put(contact, row.getLong("before"))
                            : logs.put(contact, new ContactKey(workspace, log));
                })
                .list());
        logs.forEach((contact, log) ->
                before.put(contact, new LogEnd(log.id(), Objects.requireNonNull(moved.get(log), "a log is a row"))));
        if (before.size() < counts.size()) {
            throw new IllegalStateException("an event is about somebody who is not known here");
        }
        return before;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Collection<ContactKey> contacts) {
        return statement
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "ids", UUID.class, contacts.stream().map(ContactKey::id).toList());
    }
}
