package dev.rapport.contacts.merge.store;

import dev.rapport.contacts.merge.Merges;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@Singleton
class JdbcMerges implements Merges {
    private final Jdbi database;

    JdbcMerges(Jdbi database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Standing> lock(String workspace, Collection<UUID> contacts) {
        return database.withHandle(handle -> {
            Set<UUID> wanted = new HashSet<>(contacts);
            Map<UUID, Standing> locked = locked(handle, workspace, wanted);
            // Whoever was merged while we waited: once more, with the survivor.
            for (Set<UUID> missing = missing(locked); !missing.isEmpty(); missing = missing(locked)) {
                wanted.addAll(missing);
                locked = locked(handle, workspace, wanted);
            }
            locked.keySet().retainAll(contacts);
            return locked;
        });
    }

    private static Set<UUID> missing(Map<UUID, Standing> locked) {
        return locked.values().stream()
                .map(Standing::survivor)
                .filter(survivor -> !locked.containsKey(survivor))
                .collect(Collectors.toSet());
    }

    private static Map<UUID, Standing> locked(Handle handle, String workspace, Set<UUID> contacts) {
        Map<UUID, Standing> locked = new HashMap<>();
        handle.createQuery("""
                        select id, merged_into, coalesce(survivor_id, id) as survivor, merge_version, listed, registered_at
                        from contact
                        where workspace = :workspace and id in (
                            select unnest(:ids)
                            union
                            select survivor_id from contact
                            where workspace = :workspace and id = any(:ids) and survivor_id is not null)
                        order by id for no key update of contact
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", UUID.class, contacts)
                .map((row, context) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getObject("merged_into", UUID.class),
                        row.getObject("survivor", UUID.class),
                        row.getInt("merge_version"),
                        row.getBoolean("listed"),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant()))
                .forEach(standing -> locked.put(standing.id(), standing));
        return locked;
    }

    @Override
    public void merge(String workspace, UUID contact, UUID survivor, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        update contact set
                            listed_alone = case when id = :contact then listed else listed_alone end,
                            listed = false,
                            survivor_id = :survivor,
                            merged_into = case when id = :contact then :survivor else merged_into end,
                            merged_at = case when id = :contact then :at else merged_at end,
                            merge_version = case when id = :contact then merge_version + 1 else merge_version end
                        where workspace = :workspace and (id = :contact or survivor_id = :contact)
                        """)
                .bind("workspace", workspace)
                .bind("contact", contact)
                .bind("survivor", survivor)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
        answersAnew(workspace, survivor, contact);
    }

    @Override
    public void unmerge(String workspace, UUID contact, UUID survivor) {
        database.useHandle(handle -> handle.createUpdate("""
                        with recursive own as (
                            select id from contact where workspace = :workspace and id = :contact
                            union all
                            select merged.id from contact merged join own on merged.merged_into = own.id
                            where merged.workspace = :workspace)
                        update contact set
                            compared = false,
                            listed = case when id = :contact then coalesce(listed_alone, listed) else listed end,
                            survivor_id = case when id = :contact then null else :contact end,
                            merged_into = case when id = :contact then null else merged_into end,
                            merged_at = case when id = :contact then null else merged_at end,
                            merge_version = case when id = :contact then merge_version + 1 else merge_version end
                        where workspace = :workspace and id in (select id from own)
                        """)
                .bind("workspace", workspace)
                .bind("contact", contact)
                .execute());
        answersAnew(workspace, survivor, contact);
        answersAnew(workspace, contact, contact);
    }

    /** It has other names and addresses from now on, and lists show it when they showed whoever was merged. */
    private void answersAnew(String workspace, UUID survivor, UUID merged) {
        database.useHandle(handle -> handle.createUpdate("""
                        update contact set version = version + 1, sought = '',
                            listed = listed or exists (
                                select from contact one
                                where one.workspace = :workspace and one.id = :merged
                                  and one.survivor_id = :survivor and one.listed_alone)
                        where workspace = :workspace and id = :survivor
                        """)
                .bind("workspace", workspace)
                .bind("survivor", survivor)
                .bind("merged", merged)
                .execute());
    }

    @Override
    public boolean tellApart(String workspace, UUID one, UUID other, String by, Instant at) {
        return database.withHandle(handle -> handle.createUpdate("""
                                insert into told_apart (workspace, a, b, told_by, told_at)
                                values (:workspace, least(:one, :other), greatest(:one, :other), :by, :at)
                                on conflict do nothing
                                """)
                        .bind("workspace", workspace)
                        .bind("one", one)
                        .bind("other", other)
                        .bind("by", by)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1);
    }

    @Override
    public void forgetApart(String workspace, UUID one, UUID other) {
        database.useHandle(handle -> handle.createUpdate("""
                        delete from told_apart
                        where workspace = :workspace and a = least(:one, :other) and b = greatest(:one, :other)
                        """)
                .bind("workspace", workspace)
                .bind("one", one)
                .bind("other", other)
                .execute());
    }
}
