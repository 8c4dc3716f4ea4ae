package dev.rapport.contacts.engagement.store;

import dev.rapport.contacts.engagement.Engagement;
import dev.rapport.contacts.engagement.Engagements;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class JdbcEngagements implements Engagements {
    /** The order of locks. */
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::workspace)
            .thenComparing(key -> key.contactId().toString())
            .thenComparing(key -> key.touchId().toString());

    private final Jdbi database;

    JdbcEngagements(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public void keep(Map<Key, Engagement> engagements) {
        List<Map.Entry<Key, Engagement>> rows = engagements.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .toList();
        List<String> workspaces =
                rows.stream().map(row -> row.getKey().workspace()).toList();
        List<UUID> contacts = rows.stream().map(row -> row.getKey().contactId()).toList();
        database.useHandle(handle -> {
            handle.createUpdate("""
                            insert into engagement (workspace, contact_id, touch_id, version, engages)
                            select * from unnest(:workspaces, :contacts, :touches, :versions, :engages)
                            on conflict (workspace, contact_id, touch_id)
                            do update set version = excluded.version, engages = excluded.engages
                            where engagement.version <= excluded.version
                            """)
                    .bindArray("workspaces", String.class, workspaces)
                    .bindArray("contacts", UUID.class, contacts)
                    .bindArray(
                            "touches",
                            UUID.class,
                            rows.stream().map(row -> row.getKey().touchId()).toList())
                    .bindArray(
                            "versions",
                            Integer.class,
                            rows.stream().map(row -> row.getValue().version()).toList())
                    .bindArray(
                            "engages",
                            Boolean.class,
                            rows.stream().map(row -> row.getValue().engages()).toList())
                    .execute();
            // Most are marked as they should be: those are read and not locked.
            handle.createUpdate("""
                            with said as (
                                select workspace, contact_id, bool_or(engages) as engages from engagement
                                where (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                                group by workspace, contact_id),
                            moved as (
                                select contact.id, said.engages from contact
                                join said on said.workspace = contact.workspace and said.contact_id = contact.id
                                where contact.engaged <> said.engages
                                order by contact.id for update of contact)
                            update contact set engaged = moved.engages from moved where contact.id = moved.id
                            """)
                    .bindArray("workspaces", String.class, workspaces)
                    .bindArray("contacts", UUID.class, contacts)
                    .execute();
        });
    }
}
