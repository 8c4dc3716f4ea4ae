package dev.rapport.advisor.wish.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.wish.PlainWords;
import dev.rapport.advisor.wish.Wishes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A row for each word of a text. */
public final class JdbcWishes implements Wishes {
    private final Jdbi database;

    /** @param database with the role whose rows are wanted */
    public JdbcWishes(Jdbi database) {
        this.database = database;
    }

    private record Row(ContactKey contact, String kind, String word, String text) {}

    @Override
    public void remember(Collection<ContactKey> changed, Map<ContactKey, Relationship> relationships) {
        if (changed.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (ContactKey contact : changed) {
            Relationship relationship = relationships.get(contact);
            if (relationship != null) {
                relationship.contact().needs().forEach(text -> add(rows, contact, "need", text));
                relationship.contact().offers().forEach(text -> add(rows, contact, "offer", text));
            }
        }
        database.useHandle(handle -> {
            handle.createUpdate("""
                            delete from wish where (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                            """)
                    .bindArray(
                            "workspaces",
                            String.class,
                            changed.stream().map(ContactKey::workspace).toList())
                    .bindArray(
                            "contacts",
                            UUID.class,
                            changed.stream().map(ContactKey::contactId).toList())
                    .execute();
            handle.createUpdate("""
                            insert into wish (workspace, contact_id, kind, word, says)
                            select * from unnest(:workspaces, :contacts, :kinds, :words, :texts)
                            on conflict do nothing
                            """)
                    .bindArray(
                            "workspaces",
                            String.class,
                            rows.stream().map(row -> row.contact().workspace()).toList())
                    .bindArray(
                            "contacts",
                            UUID.class,
                            rows.stream().map(row -> row.contact().contactId()).toList())
                    .bindArray(
                            "kinds", String.class, rows.stream().map(Row::kind).toList())
                    .bindArray(
                            "words", String.class, rows.stream().map(Row::word).toList())
                    .bindArray(
                            "texts", String.class, rows.stream().map(Row::text).toList())
                    .execute();
        });
    }

    private static void add(List<Row> rows, ContactKey contact, String kind, String text) {
        PlainWords.of(text).forEach(word -> rows.add(new Row(contact, kind, word, text)));
    }

    @Override
    public List<Match> matches(String workspace, Collection<UUID> contacts, int atMost) {
        return database.withHandle(handle -> handle.createQuery("""
                        select need.contact_id as needs_id, need.says as need, needing.state -> 'contact' ->> 'displayName' as needs_name,
                               offer.contact_id as offers_id, offer.says as offer, offering.state -> 'contact' ->> 'displayName' as offers_name
                        from wish need
                        join wish offer on offer.workspace = need.workspace and offer.word = need.word and offer.kind = 'offer'
                          and offer.contact_id <> need.contact_id
                        join relationship needing on needing.workspace = need.workspace and needing.contact_id = need.contact_id
                        join relationship offering on offering.workspace = offer.workspace and offering.contact_id = offer.contact_id
                        where need.workspace = :workspace and need.kind = 'need'
                          and (need.contact_id = any(:contacts) or offer.contact_id = any(:contacts))
                        group by need.contact_id, need.says, needing.state, offer.contact_id, offer.says, offering.state
                        order by count(*) desc, need.contact_id, offer.contact_id limit :most
                        """)
                .bind("workspace", workspace)
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .bind("most", atMost)
                .map((row, context) -> new Match(
                        new Party(
                                row.getObject("needs_id", UUID.class),
                                row.getString("needs_name"),
                                row.getString("need")),
                        new Party(
                                row.getObject("offers_id", UUID.class),
                                row.getString("offers_name"),
                                row.getString("offer"))))
                .list());
    }
}
