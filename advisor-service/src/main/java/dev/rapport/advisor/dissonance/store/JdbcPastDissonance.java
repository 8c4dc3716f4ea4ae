package dev.rapport.advisor.dissonance.store;

import dev.rapport.advisor.judgement.PastDissonance;
import dev.rapport.advisor.judgement.rule.Surroundings.Cost;
import dev.rapport.advisor.relationship.ContactKey;
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
                        select distinct on (workspace, contact_id) workspace, contact_id, touch_id, occurred_at from dissonance
                        where by_side = 'us' and (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                        order by workspace, contact_id, occurred_at desc
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
