package dev.rapport.contacts.importing.store;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Description;
import dev.rapport.contacts.importing.ImportedPeople;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Identity;
import dev.rapport.contracts.model.Side;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

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
                        select contact_id, id, channel, address from identity
                        where workspace = :workspace
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
                            select * from contact where workspace = :workspace and id = any(:ids) order by id for update
                            """)
                    .bind("workspace", workspace)
                    .bindArray("ids", UUID.class, contactIds)
                    .map((row, context) -> contact(row))
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
            return bare.stream()
                    .map(contact -> new Contact(
                            contact.id(),
                            contact.description(),
                            identities.getOrDefault(contact.id(), List.of()),
                            contact.registeredAt(),
                            contact.listed(),
                            contact.version()))
                    .toList();
        });
    }

    @Override
    public Map<UUID, List<Connection>> steps(String workspace, Collection<UUID> contactIds) {
        Map<UUID, List<Connection>> steps = new HashMap<>();
        if (!contactIds.isEmpty()) {
            database.useHandle(handle -> handle.createQuery("""
                            select * from connection
                            where workspace = :workspace and contact_id = any(:ids) and channel = 'LINKEDIN'
                            """)
                    .bind("workspace", workspace)
                    .bindArray("ids", UUID.class, contactIds)
                    .map((row, context) -> Map.entry(row.getObject("contact_id", UUID.class), connection(row)))
                    .forEach(step -> steps.computeIfAbsent(step.getKey(), first -> new ArrayList<>())
                            .add(step.getValue())));
        }
        return steps;
    }

    @Override
    public void write(String workspace, Changes changes, Instant at) {
        database.useHandle(handle -> {
            List<Owned> claimed = Stream.concat(
                            changes.registered().stream()
                                    .flatMap(contact -> contact.identities().stream()
                                            .map(identity -> new Owned(contact.id(), identity))),
                            changes.identities().entrySet().stream()
                                    .flatMap(one ->
                                            one.getValue().stream().map(identity -> new Owned(one.getKey(), identity))))
                    .sorted(Comparator.comparing(owned -> Address.of(owned.identity()), Address.CLAIM_ORDER))
                    .toList();
            claim(handle, workspace, claimed, at);
            register(handle, workspace, changes.registered());
            change(handle, workspace, changes.changed());
            step(handle, workspace, changes.steps(), at);
        });
    }

    /** In the one order in which addresses are claimed. */
    private static void claim(Handle handle, String workspace, List<Owned> claimed, Instant at) {
        if (claimed.isEmpty()) {
            return;
        }
        int rows = handle.createUpdate("""
                        insert into identity (id, workspace, contact_id, channel, address, added_at)
                        select id, :workspace, contact_id, channel, address, :at
                        from unnest(:ids, :contacts, :channels, :addresses) with ordinality
                            as claimed(id, contact_id, channel, address, place)
                        order by place
                        on conflict (workspace, channel, address) do nothing
                        """)
                .bind("workspace", workspace)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bindArray(
                        "ids",
                        UUID.class,
                        claimed.stream().map(owned -> owned.identity().id()).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        claimed.stream().map(Owned::contactId).toList())
                .bindArray(
                        "channels",
                        String.class,
                        claimed.stream()
                                .map(owned -> owned.identity().channel().name())
                                .toList())
                .bindArray(
                        "addresses",
                        String.class,
                        claimed.stream()
                                .map(owned -> owned.identity().address())
                                .toList())
                .execute();
        if (rows < claimed.size()) {
            throw new Overtaken();
        }
    }

    private static void register(Handle handle, String workspace, List<Contact> contacts) {
        PreparedBatch rows = handle.prepareBatch("""
                insert into contact (id, workspace, display_name, time_zone, company, title, tags, needs, offers, registered_at,
                    listed, version)
                values (:id, :workspace, :name, :zone, :company, :title, :tags, :needs, :offers, :at, :listed, :version)
                """);
        contacts.forEach(contact -> bind(rows, workspace, contact).add());
        rows.execute();
    }

    private static void change(Handle handle, String workspace, List<Contact> contacts) {
        PreparedBatch rows = handle.prepareBatch("""
                update contact set display_name = :name, company = :company, title = :title, tags = :tags, listed = :listed,
                    version = :version
                where workspace = :workspace and id = :id
                """);
        contacts.forEach(contact -> bind(rows, workspace, contact).add());
        rows.execute();
    }

    private static PreparedBatch bind(PreparedBatch rows, String workspace, Contact contact) {
        Description description = contact.description();
        return rows.bind("id", contact.id())
                .bind("workspace", workspace)
                .bind("name", description.displayName())
                .bind("zone", description.timeZone())
                .bind("company", description.company())
                .bind("title", description.title())
                .bindArray("tags", String.class, description.tags())
                .bindArray("needs", String.class, description.needs())
                .bindArray("offers", String.class, description.offers())
                .bind("at", contact.registeredAt().atOffset(ZoneOffset.UTC))
                .bind("listed", contact.listed())
                .bind("version", contact.version());
    }

    private static void step(Handle handle, String workspace, Map<UUID, List<Connection>> steps, Instant at) {
        PreparedBatch rows = handle.prepareBatch("""
                insert into connection (id, workspace, contact_id, channel, initiated_by, status, note, occurred_at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        steps.forEach((contactId, theirs) -> theirs.forEach(step -> rows.add(
                step.id(),
                workspace,
                contactId,
                step.channel().name(),
                step.initiatedBy().name(),
                step.status().name(),
                step.note(),
                step.occurredAt().atOffset(ZoneOffset.UTC),
                at.atOffset(ZoneOffset.UTC))));
        rows.execute();
        List<UUID> connected = steps.entrySet().stream()
                .filter(theirs ->
                        theirs.getValue().stream().anyMatch(step -> step.status() == Connection.Status.ACCEPTED))
                .map(Map.Entry::getKey)
                .toList();
        handle.createUpdate("""
                        update contact set connected = true where workspace = :workspace and id = any(:ids) and not connected
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", UUID.class, connected)
                .execute();
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
