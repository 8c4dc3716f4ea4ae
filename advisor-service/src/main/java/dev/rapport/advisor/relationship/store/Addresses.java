package dev.rapport.advisor.relationship.store;

import dev.rapport.advisor.contact.Contact;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.contracts.people.Identity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which contact has an address now, of those who are one person the survivor; and by what contacts are sought. */
final class Addresses {
    private final Jdbi database;

    Addresses(Jdbi database) {
        this.database = database;
    }

    void remember(Collection<ContactKey> changed, Map<ContactKey, Known> relationships) {
        if (changed.isEmpty()) {
            return;
        }
        List<String> workspaces = new ArrayList<>();
        List<UUID> contacts = new ArrayList<>();
        List<String> channels = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (ContactKey contact : changed) {
            Known known = relationships.get(contact);
            for (Identity identity : known == null
                    ? List.<Identity>of()
                    : known.relationship().contact().identities()) {
                workspaces.add(contact.workspace());
                contacts.add(contact.contactId());
                channels.add(identity.channel().name().toLowerCase(Locale.ROOT));
                addresses.add(identity.address());
            }
        }
        database.useHandle(handle -> {
            forget(handle, "identity", changed);
            forget(handle, "sought", changed);
            handle.createUpdate("""
                            insert into identity (workspace, channel, address, contact_id)
                            select distinct on (workspace, channel, address) *
                            from unnest(:workspaces, :channels, :addresses, :contacts) as known(workspace, channel, address, contact_id)
                            on conflict (workspace, channel, address) do update set contact_id = excluded.contact_id
                            """)
                    .bindArray("workspaces", String.class, workspaces)
                    .bindArray("channels", String.class, channels)
                    .bindArray("addresses", String.class, addresses)
                    .bindArray("contacts", UUID.class, contacts)
                    .execute();
            rememberWords(handle, changed, relationships);
        });
    }

    private static void forget(Handle handle, String table, Collection<ContactKey> contacts) {
        handle.createUpdate("""
                        delete from <table> where (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                        """)
                .define("table", table)
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        contacts.stream().map(ContactKey::contactId).toList())
                .execute();
    }

    private static void rememberWords(
            Handle handle, Collection<ContactKey> changed, Map<ContactKey, Known> relationships) {
        PreparedBatch words = handle.prepareBatch("insert into sought (workspace, contact_id, said) values (?, ?, ?)");
        for (ContactKey contact : changed) {
            Known known = relationships.get(contact);
            if (known != null) {
                words.add(
                        contact.workspace(),
                        contact.contactId(),
                        words(known.relationship().contact()));
            }
        }
        if (words.size() > 0) {
            words.execute();
        }
    }

    private static String words(Contact contact) {
        return Stream.concat(
                        Stream.ofNullable(contact.displayName()),
                        contact.identities().stream().map(Identity::address))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
