package dev.rapport.advisor.erasure.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.erasure.Held;
import dev.rapport.messaging.Worker;
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
            Subject subject = new Subject(workspace, contacts);
            Subject whole = subject.with(messages(handle, subject));
            AdvisorHoldings.ALL.erase(handle, whole);
            erased.add(whole, at);
        });
    }

    @Override
    public Set<ContactKey> erased(Collection<ContactKey> contacts) {
        return erased.among(contacts, contact -> new ErasedIds.Key(contact.workspace(), contact.contactId()));
    }

    /** The messages to them. */
    private static List<UUID> messages(Handle handle, Subject subject) {
        return handle.createQuery(
                        "select id from outbound_message where workspace = :workspace and contact_id = any(:ids)")
                .bind("workspace", subject.workspace())
                .bindArray("ids", UUID.class, subject.ids())
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(ContactKey contact) {
        return database.withHandle(handle -> {
            Subject subject = new Subject(contact.workspace(), same(handle, contact));
            return AdvisorHoldings.ALL.export(handle, subject.with(messages(handle, subject)));
        });
    }

    private static List<UUID> same(Handle handle, ContactKey contact) {
        return handle.createQuery("""
                        with person as (
                            select coalesce(survivor_id, contact_id) as id from relationship
                            where workspace = :workspace and contact_id = :contactId)
                        select contact_id from relationship
                        where workspace = :workspace
                          and (contact_id in (select id from person) or survivor_id in (select id from person))
                        """).bindMethods(contact).mapTo(UUID.class).list();
    }
}
