package dev.rapport.advisor.relationship.store;

import dev.rapport.advisor.relationship.Acquaintance;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Journal;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.model.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Relationships in PostgreSQL, each as one JSON document; batches are read and written with a statement each. */
public final class JdbcRelationships implements Relationships {
    private final Jdbi database;
    private final Journal journal;
    private final RelationshipPages pages;

    /**
     * @param database with the role whose rows are wanted
     * @param journal what a relationship is folded from anew when it was kept in another shape
     */
    public JdbcRelationships(Jdbi database, Journal journal) {
        this.database = database;
        this.journal = journal;
        this.pages = new RelationshipPages(database, journal);
    }

    @Override
    public SortedMap<ContactKey, Known> lock(SortedSet<ContactKey> contacts) {
        SortedMap<ContactKey, Known> locked = lockKnown(contacts);
        SortedSet<ContactKey> unheardOf = new TreeSet<>(contacts);
        unheardOf.removeAll(locked.keySet());
        if (!unheardOf.isEmpty()) {
            add(unheardOf);
            locked.putAll(lockKnown(unheardOf));
        }
        return locked;
    }

    private SortedMap<ContactKey, Known> lockKnown(SortedSet<ContactKey> contacts) {
        SortedMap<ContactKey, Known> locked = new TreeMap<>();
        database.useHandle(handle -> bind(handle.createQuery("""
                        select workspace, contact_id, state::text as state, shape, published::text as told, due_at, attention
                        from relationship where (workspace, contact_id) in (select * from unnest(:workspaces, :ids))
                        order by contact_id, workspace for update
                        """), contacts)
                .map((row, context) -> {
                    ContactKey contact =
                            new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class));
                    return Map.entry(contact, RelationshipRow.known(contact, row, journal));
                })
                .forEach(found -> locked.put(found.getKey(), found.getValue())));
        return locked;
    }

    private void add(SortedSet<ContactKey> contacts) {
        database.useHandle(handle -> bind(handle.createUpdate("""
                        insert into relationship (workspace, contact_id)
                        select workspace, contact_id from unnest(:workspaces, :ids) as wanted(workspace, contact_id)
                        order by contact_id, workspace
                        on conflict do nothing
                        """), contacts).execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Collection<ContactKey> contacts) {
        return statement
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "ids",
                        UUID.class,
                        contacts.stream().map(ContactKey::contactId).toList());
    }

    @Override
    public void save(Map<ContactKey, Known> relationships) {
        if (relationships.isEmpty()) {
            return;
        }
        List<ContactKey> contacts = List.copyOf(relationships.keySet());
        List<Known> known = contacts.stream().map(relationships::get).toList();
        database.useHandle(handle -> bind(handle.createUpdate("""
                        update relationship
                        set state = changed.state::jsonb, shape = :shape, seen_sequence = changed.seen, has_gap = changed.gap, published = changed.told::jsonb,
                            paused_until = (changed.told::jsonb ->> 'pausedUntil')::timestamptz, due_at = changed.due_at::timestamptz,
                            listed = changed.listed, never_engaged = changed.never_engaged, health_rank = changed.health_rank,
                            attention = changed.attention
                        from unnest(:workspaces, :ids, :states, :seen, :gaps, :told, :due, :listed, :neverEngaged, :ranks, :attention)
                          as changed(workspace, contact_id, state, seen, gap, told, due_at, listed, never_engaged, health_rank, attention)
                        where relationship.workspace = changed.workspace and relationship.contact_id = changed.contact_id
                        """), contacts)
                .bind("shape", Relationship.SHAPE)
                .bindArray(
                        "states",
                        String.class,
                        known.stream()
                                .map(one -> RelationshipRow.json(one.relationship()))
                                .toList())
                .bindArray(
                        "seen",
                        Long.class,
                        known.stream()
                                .map(one -> one.relationship().seen().through())
                                .toList())
                .bindArray(
                        "gaps",
                        Boolean.class,
                        known.stream()
                                .map(one -> !one.relationship().seen().complete())
                                .toList())
                .bindArray(
                        "told",
                        String.class,
                        known.stream()
                                .map(one -> one.told() == null ? null : RelationshipRow.json(one.told()))
                                .toList())
                .bindArray(
                        "due",
                        String.class,
                        known.stream()
                                .map(one ->
                                        one.dueAt() == null ? null : one.dueAt().toString())
                                .toList())
                .bindArray(
                        "listed",
                        Boolean.class,
                        known.stream()
                                .map(one -> Acquaintance.isListed(one.relationship()))
                                .toList())
                .bindArray(
                        "neverEngaged",
                        Boolean.class,
                        known.stream()
                                .map(one -> Acquaintance.isNeverEngaged(one.relationship()))
                                .toList())
                .bindArray(
                        "ranks",
                        Integer.class,
                        known.stream().map(JdbcRelationships::points).toList())
                .bindArray(
                        "attention",
                        Double.class,
                        known.stream().map(Known::attention).toList())
                .execute());
    }

    @Override
    public Optional<Relationship> find(ContactKey contact) {
        return database.withHandle(handle -> handle.createQuery("""
                        select state::text as state, shape from relationship
                        where workspace = :workspace and contact_id = :contactId and state is not null
                        """)
                .bindMethods(contact)
                .map((row, context) -> relationship(contact, row))
                .findOne());
    }

    private static int points(Known known) {
        return Rank.points(known.told() == null ? null : known.told().score());
    }

    @Override
    public List<Relationship> list(String workspace, @Nullable UUID after, int limit) {
        return pages.list(workspace, after, limit);
    }

    @Override
    public List<Relationship> neverEngaged(String workspace, @Nullable UUID after, int limit) {
        return pages.neverEngaged(workspace, after, limit);
    }

    @Override
    public List<Ranked> byHealth(String workspace, @Nullable Rank after, int limit) {
        return pages.byHealth(workspace, after, limit);
    }

    @Override
    public List<Relationship> byAttention(String workspace, int limit) {
        return pages.byAttention(workspace, limit);
    }

    @Override
    public Set<ContactKey> due(Instant now, int limit) {
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select workspace, contact_id from relationship
                        where state is not null and (due_at <= :now or shape < :shape) order by due_at limit :limit
                        """)
                .bind("shape", Relationship.SHAPE)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, context) ->
                        new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)))
                .list()));
    }

    @Override
    public List<Relationship> paused(String workspace, Instant now, @Nullable UUID after, int limit) {
        return pages.paused(workspace, now, after, limit);
    }

    @Override
    public void remember(Collection<ContactKey> changed, Map<ContactKey, Known> relationships) {
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
            handle.createUpdate("""
                            delete from identity
                            where (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
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
        });
    }

    @Override
    public Optional<UUID> owner(String workspace, String channel, String address) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id from identity
                        where workspace = :workspace and channel = :channel and address = :address
                        """)
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("address", address)
                .mapTo(UUID.class)
                .findOne());
    }

    private Relationship relationship(ContactKey contact, ResultSet row) throws SQLException {
        return RelationshipRow.relationship(contact, row, journal);
    }
}
