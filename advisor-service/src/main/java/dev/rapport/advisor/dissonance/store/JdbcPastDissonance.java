package dev.rapport.advisor.dissonance.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.surroundings.PastDissonance;
import dev.rapport.advisor.surroundings.Surroundings.Cost;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the judge asks the register. */
public final class JdbcPastDissonance implements PastDissonance {
    private final Jdbi database;

    /** @param database with the role whose rows are wanted */
    public JdbcPastDissonance(Jdbi database) {
        this.database = database;
    }

    @Override
    public Map<ContactKey, Cost> newestOfOurs(Collection<ContactKey> contacts) {
        Map<ContactKey, Cost> newest = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select distinct on (asked.workspace, asked.contact_id)
                               asked.workspace, asked.contact_id, touch_id, occurred_at
                        from unnest(:workspaces, :contacts) asked (workspace, contact_id)
                        join lateral (
                            select asked.contact_id
                            union
                            select same.contact_id from relationship own join relationship same
                              on same.workspace = own.workspace
                                and case when own.survivor_id is null then own.contact_id else own.survivor_id end
                                  in (same.contact_id, same.survivor_id)
                            where own.workspace = asked.workspace and own.contact_id = asked.contact_id
                              and (own.survivor_id is not null or own.merged is not null)
                        ) person (contact_id) on true
                        join dissonance on dissonance.workspace = asked.workspace
                          and dissonance.contact_id = person.contact_id and by_side = 'us'
                        order by asked.workspace, asked.contact_id, occurred_at desc
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        contacts.stream().map(ContactKey::contactId).toList())
                .map((row, context) -> Map.entry(
                        new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)),
                        new Cost(
                                row.getObject("touch_id", UUID.class),
                                row.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant())))
                .forEach(found -> newest.put(found.getKey(), found.getValue())));
        return newest;
    }
}
