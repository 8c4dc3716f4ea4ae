package dev.rapport.touchpoint.people.store;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.ContactEvent.ContactChanged;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.ContactEvent.ContactToldApart;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.ContactEvent.IdentityRemoved;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Envelope;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

public final class JdbcPeople implements People {
    private final Jdbi database;

    /** @param address null takes the identity off */
    private record IdentityRow(
            ContactKey contact,
            UUID id,
            Channel channel,
            @Nullable String address) {}

    public JdbcPeople(Jdbi database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> find(String workspace, ContactRef ref) {
        return database.withHandle(handle -> switch (ref) {
            case ContactRef.ById(var id) ->
                handle.createQuery("select id from contact where workspace = ? and id = ? and not erased")
                        .bind(0, workspace)
                        .bind(1, id)
                        .mapTo(UUID.class)
                        .findOne();
            case ContactRef.ByAddress(var channel, var address, var ignored) ->
                handle.createQuery("""
                                select contact_id from identity
                                where workspace = ? and channel = ? and address = ?
                                order by id desc limit 1
                                """)
                        .bind(0, workspace)
                        .bind(1, text(channel))
                        .bind(2, address)
                        .mapTo(UUID.class)
                        .findOne();
        });
    }

    @Override
    public Map<String, UUID> findAll(String workspace, Channel channel, Collection<String> addresses) {
        Map<String, UUID> found = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select distinct on (address) address, contact_id from identity
                        where workspace = :workspace and channel = :channel and address = any(:addresses)
                        order by address, id desc
                        """)
                .bind("workspace", workspace)
                .bind("channel", text(channel.identityChannel()))
                .bindArray("addresses", String.class, addresses)
                .map((row, context) -> found.put(row.getString("address"), row.getObject("contact_id", UUID.class)))
                .list());
        return found;
    }

    @Override
    public Optional<String> addressOf(ContactKey contact, Channel channel) {
        return database.withHandle(handle -> handle.createQuery("""
                        select identity.address
                        from contact asked
                        join contact same on same.workspace = asked.workspace
                          and (same.id = case when asked.log_id is null then asked.id else asked.log_id end
                            or same.log_id = case when asked.log_id is null then asked.id else asked.log_id end)
                        join identity on identity.workspace = same.workspace and identity.contact_id = same.id
                        where asked.workspace = :workspace and asked.id = :id
                          and identity.channel = :channel and identity.address is not null
                        order by same.id = :id desc, same.id = coalesce(asked.log_id, asked.id) desc, identity.id limit 1
                        """)
                .bindMethods(contact)
                .bind("channel", text(channel.identityChannel()))
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void learn(String workspace, List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<UUID, IdentityRow> identities = new TreeMap<>();
        for (Person person : people) {
            ContactKey contact = new ContactKey(workspace, person.id());
            person.identities().forEach(identity -> identities.put(identity.id(), row(contact, identity)));
        }
        database.useHandle(handle -> {
            insertMissing(
                    handle,
                    people.stream()
                            .map(person -> new ContactKey(workspace, person.id()))
                            .toList());
            upsert(handle, living(handle, identities.values()), "do nothing");
        });
    }

    @Override
    public void apply(List<Envelope<ContactEvent>> events) {
        apply(events, false);
    }

    @Override
    public void applyAgain(List<Envelope<ContactEvent>> events) {
        apply(events, true);
    }

    private void apply(List<Envelope<ContactEvent>> events, boolean again) {
        Map<UUID, IdentityRow> identities = new TreeMap<>();
        List<ContactKey> met = new ArrayList<>();
        for (Envelope<ContactEvent> event : events) {
            ContactKey contact = new ContactKey(event.workspace(), event.data().contactId());
            met.add(contact);
            switch (event.data()) {
                case ContactRegistered registered ->
                    registered.identities().forEach(identity -> identities.put(identity.id(), row(contact, identity)));
                case ContactChanged changed -> {}
                case IdentityAdded added -> identities.put(added.identity().id(), row(contact, added.identity()));
                case IdentityRemoved removed -> {
                    Identity identity = removed.identity();
                    identities.put(identity.id(), new IdentityRow(contact, identity.id(), identity.channel(), null));
                }
                case ConsentChanged changed -> {}
                case ConnectionEvent step -> {}
                case ContactToldApart apart -> {}
                case ContactUnmerged unmerged -> {}
                case ContactErased erased ->
                    erased.merged().forEach(id -> met.add(new ContactKey(event.workspace(), id)));
                case ContactMerged merged -> met.add(new ContactKey(event.workspace(), merged.survivorId()));
            }
        }
        database.useHandle(handle -> {
            insertMissing(handle, met);
            upsert(
                    handle,
                    living(handle, identities.values()),
                    again
                            ? "do update set address = null where excluded.address is null"
                            : "do update set address = excluded.address, contact_id = excluded.contact_id");
        });
    }

    /** Those of people who were not erased. Whoever is being erased is waited for, and is not erased until the transaction ends. */
    private static List<IdentityRow> living(Handle handle, Collection<IdentityRow> rows) {
        Set<ContactKey> contacts = new TreeSet<>();
        rows.forEach(row -> contacts.add(row.contact()));
        Set<ContactKey> living = new HashSet<>(handle.createQuery("""
                        select workspace, id from contact
                        where (workspace, id) in (select * from unnest(:workspaces, :ids)) and not erased
                        order by id, workspace for key share
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "ids", UUID.class, contacts.stream().map(ContactKey::id).toList())
                .map((row, context) -> new ContactKey(row.getString("workspace"), row.getObject("id", UUID.class)))
                .list());
        return rows.stream().filter(row -> living.contains(row.contact())).toList();
    }

    private static IdentityRow row(ContactKey contact, Identity identity) {
        return new IdentityRow(contact, identity.id(), identity.channel(), identity.address());
    }

    /** In the order of locks, for a new row is locked too. */
    private static void insertMissing(Handle handle, Collection<ContactKey> contacts) {
        Collection<ContactKey> sorted = new TreeSet<>(contacts);
        handle.createUpdate("""
                        insert into contact (workspace, id)
                        select * from unnest(:workspaces, :ids)
                        on conflict do nothing
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        sorted.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "ids", UUID.class, sorted.stream().map(ContactKey::id).toList())
                .execute();
    }

    private static void upsert(Handle handle, Collection<IdentityRow> rows, String onConflict) {
        handle.createUpdate("""
                        insert into identity (workspace, contact_id, id, channel, address)
                        select * from unnest(:workspaces, :contacts, :ids, :channels, :addresses)
                        on conflict (workspace, id) <onConflict>
                        """)
                .define("onConflict", onConflict)
                .bindArray(
                        "workspaces",
                        String.class,
                        rows.stream().map(row -> row.contact().workspace()).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        rows.stream().map(row -> row.contact().id()).toList())
                .bindArray("ids", UUID.class, rows.stream().map(IdentityRow::id).toList())
                .bindArray(
                        "channels",
                        String.class,
                        rows.stream().map(row -> text(row.channel())).toList())
                .bindArray(
                        "addresses",
                        String.class,
                        rows.stream().map(IdentityRow::address).toList())
                .execute();
    }

    private static String text(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
