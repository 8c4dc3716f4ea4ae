package dev.rapport.touchpoint.sequence.store;

import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Outbox;
import dev.rapport.messaging.Outgoing;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import dev.rapport.touchpoint.sequence.Numbering;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
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
        return lock(contacts, "");
    }

    @Override
    public Map<ContactKey, Long> lockIdle(Collection<ContactKey> contacts) {
        return lock(contacts, "skip locked");
    }

    private Map<ContactKey, Long> lock(Collection<ContactKey> contacts, String whenLocked) {
        Map<ContactKey, Long> numbers = new HashMap<>();
        database.useHandle(handle -> bind(
                        handle.createQuery("""
                                select workspace, id, sequence from contact
                                where (workspace, id) in (select * from unnest(:workspaces, :ids))
                                order by id, workspace
                                for no key update <whenLocked>
                                """).define("whenLocked", whenLocked), new TreeSet<>(contacts))
                .map((row, context) -> numbers.put(
                        new ContactKey(row.getString("workspace"), row.getObject("id", UUID.class)),
                        row.getLong("sequence")))
                .list());
        return numbers;
    }

    @Override
    public List<Envelope<TouchpointEvent>> append(List<Entry> entries) {
        List<Envelope<TouchpointEvent>> numbered = Numbering.number(entries, take(Numbering.taken(entries)));
        outbox.append(numbered.stream()
                .map(event -> new Outgoing(Topics.TOUCHPOINTS, event))
                .toList());
        return numbered;
    }

    /** Moves each contact's number on, and gives back what it was. */
    private Map<ContactKey, Long> take(SortedMap<ContactKey, Long> counts) {
        Map<ContactKey, Long> before = new HashMap<>();
        if (counts.isEmpty()) {
            return before;
        }
        database.useHandle(handle -> bind(handle.createQuery("""
                                update contact set sequence = contact.sequence + taken.count
                                from unnest(:workspaces, :ids, :counts) as taken (workspace, id, count)
                                where contact.workspace = taken.workspace and contact.id = taken.id
                                returning contact.workspace, contact.id, contact.sequence - taken.count as before
                                """), counts.keySet())
                .bindArray("counts", Long.class, counts.values())
                .map((row, context) -> before.put(
                        new ContactKey(row.getString("workspace"), row.getObject("id", UUID.class)),
                        row.getLong("before")))
                .list());
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
