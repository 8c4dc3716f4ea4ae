package dev.rapport.contacts.importing.store;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Description;
import dev.rapport.contacts.importing.ImportedPeople;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@Worker
@Singleton
class JdbcImportedPeople implements ImportedPeople {
    private final Jdbi database;

    JdbcImportedPeople(@Worker Jdbi database) {
        this.database = database;
    }

    private record Owned(UUID contactId, Identity identity) {}

    @Override
    public Map<Address, UUID> owners(String workspace, Collection<Address> addresses) {
        Map<Address, UUID> owners = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select coalesce(survivor_id, contact_id) as contact_id, identity.id, channel, address
                        from identity left join contact on contact.workspace = identity.workspace and contact.id = contact_id
                        where identity.workspace = :workspace
                            and (channel, address) in (select * from unnest(:channels, :addresses))
                        """)
                .bind("workspace", workspace)
                .bindArray(
                        "channels",
                        String.class,
                        addresses.stream().map(one -> one.channel().name()).toList())
                .bindArray(
                        "addresses",
                        String.class,
                        addresses.stream().map(Address::text).toList())
                .map((row, context) -> owned(row))
                .forEach(owned -> owners.put(Address.of(owned.identity()), owned.contactId())));
        return owners;
    }

    @Override
    public List<Contact> lock(String workspace, Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return List.of();
        }
        return database.withHandle(handle -> {
            List<Contact> bare = handle.createQuery("""
                            select * from contact where workspace = :workspace and id = any(:ids)
                            order by id for no key update
                            """)
                    .bind("workspace", workspace)
                    .bindArray("ids", UUID.class, contactIds)
                    .map((row, context) -> alone(row))
                    .list();
            Map<UUID, List<Identity>> identities = new HashMap<>();
            handle.createQuery("""
                            select contact_id, id, channel, address from identity
                            where workspace = :workspace and contact_id = any(:ids) order by added_at, id
                            """)
                    .bind("workspace", workspace)
                    .bindArray("ids", UUID.class, contactIds)
                    .map((row, context) -> owned(row))
                    .forEach(owned -> identities
                            .computeIfAbsent(owned.contactId(), first -> new ArrayList<>())
                            .add(owned.identity()));
            Map<UUID, List<Contact.Merged>> merged = merged(handle, workspace, contactIds);
            return bare.stream()
                    .map(contact -> new Contact(
                            contact.id(),
                            contact.description(),
                            identities.getOrDefault(contact.id(), List.of()),
                            contact.registeredAt(),
                            contact.listed(),
                            contact.version(),
                            merged.getOrDefault(contact.id(), List.of())))
                    .toList();
        });
    }

    private static Map<UUID, List<Contact.Merged>> merged(Handle handle, String workspace, Collection<UUID> survivors) {
        Map<UUID, List<Contact.Merged>> merged = new HashMap<>();
        handle.createQuery("""
                        select * from contact where workspace = :workspace and survivor_id = any(:ids)
                        order by merged_at, id
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", UUID.class, survivors)
                .map((row, context) -> Map.entry(
                        row.getObject("survivor_id", UUID.class),
                        new Contact.Merged(
                                row.getObject("id", UUID.class),
                                contact(row).description(),
                                row.getObject("merged_into", UUID.class),
                                row.getObject("merged_at", OffsetDateTime.class).toInstant())))
                .forEach(one -> merged.computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                        .add(one.getValue()));
        return merged;
    }

    @Override
    public Map<UUID, List<Connection>> steps(String workspace, Collection<UUID> contactIds) {
        Map<UUID, List<Connection>> steps = new HashMap<>();
        if (!contactIds.isEmpty()) {
            database.useHandle(handle -> handle.createQuery("""
                            select coalesce(survivor_id, contact_id) as person_id, connection.*
                            from connection join contact on contact.workspace = connection.workspace and contact.id = contact_id
                            where connection.workspace = :workspace and channel = 'LINKEDIN' and contact_id = any(:ids || array(
                                select id from contact where workspace = :workspace and survivor_id = any(:ids)))
                            """)
                    .bind("workspace", workspace)
                    .bindArray("ids", UUID.class, contactIds)
                    .map((row, context) -> Map.entry(row.getObject("person_id", UUID.class), connection(row)))
                    .forEach(step -> steps.computeIfAbsent(step.getKey(), first -> new ArrayList<>())
                            .add(step.getValue())));
        }
        return steps;
    }

    @Override
    public void write(String workspace, Changes changes, Instant at) {
        database.useHandle(handle -> new BatchWriting(handle, workspace, at).write(changes));
    }

    @Override
    public void unlist(String workspace, Collection<UUID> contactIds) {
        database.useHandle(handle -> handle.createUpdate("""
                        update contact set listed = false
                        where workspace = :workspace and id = any(:ids) and not engaged
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", UUID.class, contactIds)
                .execute());
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                row.getObject("contact_id", UUID.class),
                new Identity(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("address")));
    }

    /** @throws Overtaken when it was merged meanwhile: it is the survivor who is told of now */
    private static Contact alone(ResultSet row) throws SQLException {
        if (row.getObject("survivor_id") != null) {
            throw new Overtaken();
        }
        return contact(row);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        Description description = new Description(
                row.getString("display_name"),
                row.getString("time_zone"),
                row.getString("company"),
                row.getString("title"),
                texts(row.getArray("tags")),
                texts(row.getArray("needs")),
                texts(row.getArray("offers")));
        return new Contact(
                row.getObject("id", UUID.class),
                description,
                List.of(),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("listed"),
                row.getLong("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                Side.valueOf(row.getString("initiated_by")),
                Connection.Status.valueOf(row.getString("status")),
                row.getString("note"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
