package dev.rapport.web.erasure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The ids of what was erased: nothing else is known of it, and nothing is learnt of it any more. */
public final class ErasedIds {
    private final Jdbi database;

    /** @param database with the role whose rows are wanted; only the worker role may add */
    public ErasedIds(Jdbi database) {
        this.database = database;
    }

    public record Key(String workspace, UUID id) {}

    public boolean has(String workspace, UUID id) {
        return !among(Set.of(new Key(workspace, id))).isEmpty();
    }

    /** Those of them that were erased. */
    public Set<Key> among(Collection<Key> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select workspace, id from erased
                        where (workspace, id) in (select * from unnest(:workspaces, :ids))
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        keys.stream().map(Key::workspace).toList())
                .bindArray("ids", UUID.class, keys.stream().map(Key::id).toList())
                .map((row, context) -> new Key(row.getString("workspace"), row.getObject("id", UUID.class)))
                .list()));
    }

    /** Those of them that were erased. @param key what each is known by here */
    public <T> Set<T> among(Collection<T> all, Function<T, Key> key) {
        Set<Key> gone = among(all.stream().map(key).toList());
        return all.stream().filter(one -> gone.contains(key.apply(one))).collect(Collectors.toSet());
    }

    /** Joins the caller's transaction, which erases her and all that is hers. */
    public void add(Subject subject, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into erased (workspace, id, erased_at) select :workspace, id, :at from unnest(:ids) as id
                        on conflict do nothing
                        """)
                .bind("workspace", subject.workspace())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bindArray("ids", UUID.class, subject.everything())
                .execute());
    }
}
