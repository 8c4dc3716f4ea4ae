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
                                as told(workspace, contact_id, touch_id, version, engages)
                            where not exists (
                                select from erased where erased.workspace = told.workspace and erased.id = told.contact_id)
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
            // Most are marked as they should be: those are read and not locked. One engagement tells, however many
            // there are.
            handle.createUpdate("""
                            with moved as (
                                select contact.id
                                from (select distinct * from unnest(:workspaces, :contacts)) as told(workspace, contact_id)
                                join contact on contact.workspace = told.workspace and contact.id = told.contact_id
                                left join lateral (
                                    select true as engages from engagement
                                    where workspace = told.workspace and contact_id = told.contact_id and engages
                                    limit 1) said on true
                                where contact.engaged <> (said.engages is not null)
                                order by contact.id for no key update of contact)
                            update contact set engaged = not engaged from moved where contact.id = moved.id
                            """)
                    .bindArray("workspaces", String.class, workspaces)
                    .bindArray("contacts", UUID.class, contacts)
                    .execute();
        });
    }
}
