package dev.rapport.contacts.listing.store;

import dev.rapport.contacts.listing.ListedContacts;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class JdbcListedContacts implements ListedContacts {
    private final Jdbi database;

    JdbcListedContacts(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public void list(Collection<Key> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        // Most are listed already: they are read and not locked. Those that are not are locked in the order of their
        // ids.
        database.useHandle(handle -> handle.createUpdate("""
                        update contact set listed = true
                        where id in (
                            select id from contact
                            where (workspace, id) in (select * from unnest(:workspaces, :ids)) and not listed and survivor_id is null
                            order by id for no key update)
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(Key::workspace).toList())
                .bindArray(
                        "ids", UUID.class, contacts.stream().map(Key::contactId).toList())
                .execute());
    }
}
