package dev.rapport.advisor.surroundings.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.surroundings.Likeness;
import dev.rapport.advisor.surroundings.LookAlikes;
import dev.rapport.advisor.surroundings.Surroundings.LookAlike;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keys of names in PostgreSQL, a row each; what is known of who has one is read from the relationship. */
public final class JdbcLookAlikes implements LookAlikes {
    /** A name that more people have says nothing of who somebody is. */
    private static final int MOST = 5;

    private final Jdbi database;
    private final Relationships relationships;

    private record Alike(ContactKey contact, ContactKey other) {}

    /** @param database with the role whose rows are wanted; only the worker role may remember */
    public JdbcLookAlikes(Jdbi database, Relationships relationships) {
        this.database = database;
        this.relationships = relationships;
    }

    @Override
    public void remember(Collection<ContactKey> changed, Map<ContactKey, Relationship> known) {
        if (changed.isEmpty()) {
            return;
        }
        List<ContactKey> contacts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (ContactKey contact : changed) {
            Relationship relationship = known.get(contact);
            if (relationship != null && !relationship.meetings().known().isEmpty()) {
                Likeness.keys(relationship.contact()).forEach(key -> {
                    contacts.add(contact);
                    keys.add(key);
                });
            }
        }
        database.useHandle(handle -> {
            handle.createUpdate("""
                            delete from look_alike
                            where (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                            """)
                    .bindArray("workspaces", String.class, workspaces(changed))
                    .bindArray("contacts", UUID.class, ids(changed))
                    .execute();
            handle.createUpdate("""
                            insert into look_alike (workspace, key, contact_id)
                            select * from unnest(:workspaces, :keys, :contacts) on conflict do nothing
                            """)
                    .bindArray("workspaces", String.class, workspaces(contacts))
                    .bindArray("keys", String.class, keys)
                    .bindArray("contacts", UUID.class, ids(contacts))
                    .execute();
        });
    }

    @Override
    public Map<ContactKey, List<LookAlike>> find(Map<ContactKey, Set<String>> keys) {
        List<ContactKey> contacts = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        keys.forEach((contact, all) -> all.forEach(key -> {
            contacts.add(contact);
            wanted.add(key);
        }));
        Map<ContactKey, List<LookAlike>> found = new HashMap<>();
        for (Alike alike : alike(contacts, wanted)) {
            List<LookAlike> others = found.computeIfAbsent(alike.contact(), contact -> new ArrayList<>());
            if (others.size() < MOST) {
                lookAlike(alike.other()).ifPresent(others::add);
            }
        }
        return found;
    }

    private List<Alike> alike(List<ContactKey> contacts, List<String> keys) {
        return database.withHandle(handle -> handle.createQuery("""
                        select distinct wanted.workspace, wanted.contact_id, look_alike.contact_id as other
                        from unnest(:workspaces, :keys, :contacts) as wanted(workspace, key, contact_id)
                        join look_alike using (workspace, key)
                        where look_alike.contact_id <> wanted.contact_id
                        order by wanted.workspace, wanted.contact_id, other
                        """)
                .bindArray("workspaces", String.class, workspaces(contacts))
                .bindArray("keys", String.class, keys)
                .bindArray("contacts", UUID.class, ids(contacts))
                .map((row, context) -> new Alike(
                        new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)),
                        new ContactKey(row.getString("workspace"), row.getObject("other", UUID.class))))
                .list());
    }

    private Optional<LookAlike> lookAlike(ContactKey contact) {
        return relationships
                .find(contact)
                .map(known -> new LookAlike(
                        contact.contactId(),
                        Objects.requireNonNullElse(known.contact().displayName(), "another contact"),
                        known.meetings().known()));
    }

    private static List<String> workspaces(Collection<ContactKey> contacts) {
        return contacts.stream().map(ContactKey::workspace).toList();
    }

    private static List<UUID> ids(Collection<ContactKey> contacts) {
        return contacts.stream().map(ContactKey::contactId).toList();
    }
}
