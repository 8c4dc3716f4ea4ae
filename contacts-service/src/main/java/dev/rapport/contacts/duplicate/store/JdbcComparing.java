package dev.rapport.contacts.duplicate.store;

import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.duplicate.Duplicates.Comparing;
import dev.rapport.contacts.duplicate.Duplicates.Found;
import dev.rapport.contacts.duplicate.Duplicates.Key;
import dev.rapport.contacts.duplicate.Profile;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

@Singleton
class JdbcComparing implements Comparing {
    /** A key that more share tells nobody from another. */
    private static final int MOST_ALIKE = 40;

    private static final String PROFILES = """
            select contact.workspace, contact.id, contact.display_name, contact.company,
                   array_agg(identity.id order by identity.id) filter (where identity.id is not null) as ids,
                   array_agg(identity.channel order by identity.id) filter (where identity.id is not null) as channels,
                   array_agg(identity.address order by identity.id) filter (where identity.id is not null) as addresses
            from contact left join identity on identity.workspace = contact.workspace and identity.contact_id = contact.id
            where (contact.workspace, contact.id) in (select * from unnest(:workspaces, :contacts))
            group by contact.workspace, contact.id, contact.display_name, contact.company
            """;

    private final Jdbi database;

    JdbcComparing(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public Map<Key, Profile> changed(int atMost) {
        return database.withHandle(handle -> {
            // Of two who compare at once, neither would see the keys of the other.
            boolean alone = handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))")
                    .bind("lock", Contacts.COMPARING)
                    .mapTo(Boolean.class)
                    .one();
            if (!alone) {
                return Map.of();
            }
            List<Key> changed = handle.createQuery("""
                            select workspace, id from contact where not compared
                            order by id limit :most for no key update skip locked
                            """)
                    .bind("most", atMost)
                    .map((row, context) -> new Key(row.getString("workspace"), row.getObject("id", UUID.class)))
                    .list();
            return profiles(handle, changed);
        });
    }

    private static Map<Key, Profile> profiles(Handle handle, Collection<Key> contacts) {
        Map<Key, Profile> profiles = new LinkedHashMap<>();
        if (!contacts.isEmpty()) {
            bind(handle.createQuery(PROFILES), contacts)
                    .map((row, context) -> profiles.put(
                            new Key(row.getString("workspace"), row.getObject("id", UUID.class)), profile(row)))
                    .list();
        }
        return profiles;
    }

    private static Profile profile(ResultSet row) throws SQLException {
        List<Identity> identities = new ArrayList<>();
        if (row.getArray("ids") != null) {
            UUID[] ids = (UUID[]) row.getArray("ids").getArray();
            String[] channels = (String[]) row.getArray("channels").getArray();
            String[] addresses = (String[]) row.getArray("addresses").getArray();
            for (int at = 0; at < ids.length; at++) {
                identities.add(new Identity(ids[at], Channel.valueOf(channels[at]), addresses[at]));
            }
        }
        return new Profile(
                row.getObject("id", UUID.class), row.getString("display_name"), row.getString("company"), identities);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Collection<Key> contacts) {
        return statement
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(Key::workspace).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        contacts.stream().map(Key::contactId).toList());
    }

    @Override
    public Map<Key, Collection<Profile>> alike(Map<Key, Profile> profiles) {
        return database.withHandle(handle -> {
            bind(handle.createUpdate("""
                                    delete from likeness_key
                                    where (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                                    """), profiles.keySet()).execute();
            List<Map.Entry<Key, String>> keys = profiles.entrySet().stream()
                    .flatMap(one -> one.getValue().keys().stream().map(key -> Map.entry(one.getKey(), key)))
                    .toList();
            bind(handle.createUpdate("""
                                    insert into likeness_key (workspace, contact_id, key)
                                    select * from unnest(:workspaces, :contacts, :keys)
                                    """), keys.stream().map(Map.Entry::getKey).toList())
                    .bindArray(
                            "keys",
                            String.class,
                            keys.stream().map(Map.Entry::getValue).toList())
                    .execute();
            Map<Key, List<Key>> pairs = new HashMap<>();
            bind(handle.createQuery("""
                                    select distinct own.workspace, own.contact_id, alike.contact_id as other
                                    from likeness_key own cross join lateral (
                                        select contact_id, count(*) over () as many from (
                                            select contact_id from likeness_key
                                            where workspace = own.workspace and key = own.key and contact_id <> own.contact_id
                                            limit :most + 1) others) alike
                                    where (own.workspace, own.contact_id) in (select * from unnest(:workspaces, :contacts))
                                      and many <= :most
                                    """), profiles.keySet())
                    .bind("most", MOST_ALIKE)
                    .map((row, context) -> {
                        String workspace = row.getString("workspace");
                        return pairs.computeIfAbsent(
                                        new Key(workspace, row.getObject("contact_id", UUID.class)),
                                        key -> new ArrayList<>())
                                .add(new Key(workspace, row.getObject("other", UUID.class)));
                    })
                    .list();
            Map<Key, Profile> others = profiles(
                    handle,
                    pairs.values().stream().flatMap(List::stream).distinct().toList());
            Map<Key, Collection<Profile>> alike = new HashMap<>();
            pairs.forEach((contact, found) -> alike.put(
                    contact,
                    found.stream().filter(others::containsKey).map(others::get).toList()));
            return alike;
        });
    }

    @Override
    public void keep(Collection<Key> compared, Collection<Found> found) {
        database.useHandle(handle -> {
            // A statement a side: with an "or" between them neither index would serve.
            for (String side : List.of("a", "b")) {
                bind(handle.createUpdate("""
                                        delete from likely_duplicate
                                        where (workspace, <side>) in (select * from unnest(:workspaces, :contacts))
                                        """).define("side", side), compared).execute();
            }
            insert(handle, List.copyOf(found));
            bind(handle.createUpdate("""
                                    update contact set compared = true
                                    where (workspace, id) in (select * from unnest(:workspaces, :contacts))
                                    """), compared).execute();
        });
    }

    private static void insert(Handle handle, List<Found> found) {
        handle.createUpdate("""
                        insert into likely_duplicate (workspace, a, b, exact, score, because)
                        select workspace, least(one, other), greatest(one, other), exact, score::double precision, because::text[]
                        from unnest(:workspaces, :ones, :others, :exact, :scores, :because)
                          as found(workspace, one, other, exact, score, because)
                        on conflict do nothing
                        """)
                .bindArray("workspaces", String.class, each(found, Found::workspace))
                .bindArray("ones", UUID.class, each(found, Found::one))
                .bindArray("others", UUID.class, each(found, Found::other))
                .bindArray(
                        "exact",
                        Boolean.class,
                        each(found, one -> one.likeness().exact()))
                .bindArray(
                        "scores",
                        String.class,
                        each(found, one -> String.valueOf(one.likeness().score())))
                .bindArray("because", String.class, each(found, JdbcComparing::because))
                .execute();
    }

    /** As the database writes an array. */
    private static String because(Found found) {
        return found.likeness().because().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> List<T> each(List<Found> found, Function<Found, T> part) {
        return found.stream().map(part).toList();
    }
}
