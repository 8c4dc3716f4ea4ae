package dev.rapport.touchpoint.erasure.store;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.erasure.Held;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.web.erasure.ErasedIds;
import dev.rapport.web.erasure.Subject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@Singleton
class JdbcHeld implements Held {
    private final Jdbi database;
    private final ErasedIds erased;

    JdbcHeld(@Worker Jdbi database, @Worker ErasedIds erased) {
        this.database = database;
        this.erased = erased;
    }

    @Override
    public void erase(String workspace, Collection<UUID> contacts, Instant at) {
        database.useHandle(handle -> {
            // Above the lock of numbers: whoever refers to one of them anew waits, and then learns of it.
            handle.createQuery(
                            "select id from contact where workspace = :workspace and id = any(:ids) order by id for update")
                    .bind("workspace", workspace)
                    .bindArray("ids", UUID.class, contacts)
                    .mapTo(UUID.class)
                    .list();
            Subject subject = new Subject(workspace, contacts);
            Subject whole = subject.with(things(handle, subject));
            TouchpointHoldings.ALL.erase(handle, whole);
            erased.add(whole, at);
        });
    }

    @Override
    public Set<ContactKey> erased(Collection<ContactKey> contacts) {
        return erased.among(contacts, contact -> new ErasedIds.Key(contact.workspace(), contact.id()));
    }

    /** The messages to them, and the touches with nobody else. */
    private static List<UUID> things(Handle handle, Subject subject) {
        return handle.createQuery("""
                        select id from outbound_message where workspace = :workspace and contact_id = any(:ids)
                        union
                        select touch_id from touch_contact hers
                        where workspace = :workspace and given_contact_id = any(:ids) and not exists (
                            select from touch_contact other
                            where other.workspace = hers.workspace and other.touch_id = hers.touch_id
                              and not other.removed and not other.given_contact_id = any(:ids))
                        """)
                .bind("workspace", subject.workspace())
                .bindArray("ids", UUID.class, subject.ids())
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(ContactKey contact) {
        return database.withHandle(handle -> {
            Subject subject = new Subject(contact.workspace(), same(handle, contact));
            return TouchpointHoldings.ALL.export(handle, subject.with(things(handle, subject)));
        });
    }

    private static List<UUID> same(Handle handle, ContactKey contact) {
        return handle.createQuery("""
                        with log as (select coalesce(log_id, id) as id from contact where workspace = :workspace and id = :id)
                        select id from contact
                        where workspace = :workspace and (id in (select id from log) or log_id in (select id from log))
                        """).bindMethods(contact).mapTo(UUID.class).list();
    }
}
