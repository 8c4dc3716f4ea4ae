package dev.rapport.touchpoint.pause.store;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.pause.Pauses;
import dev.rapport.touchpoint.people.ContactKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPauses implements Pauses {
    private final Jdbi database;

    JdbcPauses(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public Map<ContactKey, Instant> of(Collection<ContactKey> contacts) {
        Map<ContactKey, Instant> found = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select workspace, contact_id, until from contact_pause
                        where (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        contacts.stream().map(ContactKey::id).toList())
                .map((row, context) -> found.put(
                        new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list());
        return found;
    }

    @Override
    public void put(Map<ContactKey, @Nullable Instant> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<ContactKey> contacts = List.copyOf(changed.keySet());
        List<@Nullable String> until = new ArrayList<>();
        contacts.forEach(contact -> {
            Instant end = changed.get(contact);
            until.add(end == null ? null : end.toString());
        });
        database.useHandle(handle -> {
            for (String statement : List.of("""
                    delete from contact_pause where (workspace, contact_id) in
                        (select workspace, contact_id from changed where until is null)
                    """, """
                    insert into contact_pause (workspace, contact_id, until)
                    select workspace, contact_id, until::timestamptz from changed where until is not null
                    on conflict (workspace, contact_id) do update set until = excluded.until
                    """)) {
                handle.createUpdate("""
                                with changed as (
                                    select * from unnest(:workspaces, :contacts, :until) as changed(workspace, contact_id, until))
                                """ + statement)
                        .bindArray(
                                "workspaces",
                                String.class,
                                contacts.stream().map(ContactKey::workspace).toList())
                        .bindArray(
                                "contacts",
                                UUID.class,
                                contacts.stream().map(ContactKey::id).toList())
                        .bindArray("until", String.class, until)
                        .execute();
            }
        });
    }
}
