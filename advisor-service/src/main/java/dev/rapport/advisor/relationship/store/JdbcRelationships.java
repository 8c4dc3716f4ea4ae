package dev.rapport.advisor.relationship.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.relationship.Acquaintance;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Relationships in PostgreSQL, each as one JSON document; batches are read and written with a statement each. */
public final class JdbcRelationships implements Relationships {
    private final Jdbi database;
    private final Journal journal;
    private final RelationshipPages pages;
    private final Addresses addresses;

    /**
     * @param database with the role whose rows are wanted
     * @param journal what a relationship is folded from anew when it was kept in another shape
     */
    public JdbcRelationships(Jdbi database, Journal journal) {
        this.database = database;
        this.journal = journal;
        this.pages = new RelationshipPages(database, journal);
        this.addresses = new Addresses(database);
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
        // Whoever was merged while we waited: once more, with all who are the same person now.
        SortedSet<ContactKey> asked = new TreeSet<>();
        for (SortedSet<ContactKey> same = missing(locked); asked.addAll(same); same = missing(locked)) {
            locked.putAll(lockKnown(same));
        }
        return locked;
    }

    private static SortedSet<ContactKey> missing(SortedMap<ContactKey, Known> locked) {
        SortedSet<ContactKey> missing = new TreeSet<>();
        locked.forEach((contact, known) -> Stream.concat(
                        Stream.ofNullable(known.merge().survivor()), known.merge().merged().stream())
                .map(id -> new ContactKey(contact.workspace(), id))
                .filter(same -> !locked.containsKey(same))
                .forEach(missing::add));
        return missing;
    }

    private SortedMap<ContactKey, Known> lockKnown(SortedSet<ContactKey> contacts) {
        SortedMap<ContactKey, Known> locked = new TreeMap<>();
        database.useHandle(handle -> bind(handle.createQuery("""
                        with asked (workspace, contact_id) as (select * from unnest(:workspaces, :ids)),
                            person as (
                                select workspace, contact_id from asked
                                union
                                select workspace, survivor_id from relationship join asked using (workspace, contact_id)
                                where survivor_id is not null)
                        select workspace, contact_id, state::text as state, shape, published::text as told, due_at, attention,
                               merged_into, merge_version, survivor_id, merged
                        from relationship
                        where (workspace, contact_id) in (
                            select * from person
                            union
                            select same.workspace, same.contact_id from relationship same join person
                              on same.workspace = person.workspace and same.survivor_id = person.contact_id
                            union
                            select workspace, contact_id from relationship
                            where waits_for is not null and waits_for && :ids and workspace = any(:workspaces))
                          and not erased
                        order by contact_id, workspace for update of relationship
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
                            attention = changed.attention, merged_into = changed.merged_into,
                            merge_version = changed.merge_version, survivor_id = changed.survivor_id,
                            merged = changed.merged::uuid[], waits_for = changed.waits_for::uuid[]
                        from unnest(:workspaces, :ids, :states, :seen, :gaps, :told, :due, :listed, :neverEngaged, :ranks, :attention,
                                    :into, :versions, :survivors, :merged, :awaited)
                          as changed(workspace, contact_id, state, seen, gap, told, due_at, listed, never_engaged, health_rank, attention,
                                     merged_into, merge_version, survivor_id, merged, waits_for)
                        where relationship.workspace = changed.workspace and relationship.contact_id = changed.contact_id
                          and not relationship.erased
                        """), contacts)
                .bind("shape", Relationship.SHAPE)
                .bindArray(
                        "states",
                        String.class,
                        known.stream()
                                .map(one -> SparseJson.write(one.relationship()))
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
                                .map(one -> one.told() == null ? null : RelationshipRow.kept(one.told()))
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
                .bindArray("into", UUID.class, each(known, one -> one.merge().into()))
                .bindArray(
                        "versions",
                        Integer.class,
                        each(known, one -> one.merge().version()))
                .bindArray(
                        "survivors", UUID.class, each(known, one -> one.merge().survivor()))
                .bindArray(
                        "merged",
                        String.class,
                        each(known, one -> array(one.merge().merged())))
                .bindArray(
                        "awaited",
                        String.class,
                        each(known, one -> array(one.relationship().seen().awaited())))
                .execute());
    }

    private static <T extends @Nullable Object> List<T> each(List<Known> known, Function<Known, T> part) {
        return known.stream().map(part).toList();
    }

    /** As the database writes one; null for none. */
    private static @Nullable String array(Set<UUID> ids) {
        return ids.isEmpty()
                ? null
                : ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public Optional<Relationship> find(ContactKey contact) {
        return pages.find(contact);
    }

    /**
     * The one in a row of the table, wherever that was read.
     *
     * @param row has at least contact_id, state as text, shape and merged
     * @param journal what it is folded from anew when it was kept in another shape
     */
    public static Relationship relationship(String workspace, ResultSet row, Journal journal) throws SQLException {
        return RelationshipRow.relationship(
                new ContactKey(workspace, row.getObject("contact_id", UUID.class)), row, journal);
    }

    @Override
    public List<Entry> told(ContactKey contact) {
        return pages.told(contact);
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
    public List<Relationship> search(String workspace, String text, int limit) {
        return pages.search(workspace, text, limit);
    }

    @Override
    public List<Relationship> promised(String workspace, int limit) {
        return pages.promised(workspace, limit);
    }

    @Override
    public Set<ContactKey> due(Instant now, int limit) {
        return pages.due(now, limit);
    }

    @Override
    public List<Relationship> paused(String workspace, Instant now, @Nullable UUID after, int limit) {
        return pages.paused(workspace, now, after, limit);
    }

    @Override
    public void remember(Collection<ContactKey> changed, Map<ContactKey, Known> relationships) {
        addresses.remember(changed, relationships);
    }
}
