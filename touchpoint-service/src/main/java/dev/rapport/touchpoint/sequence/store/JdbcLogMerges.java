package dev.rapport.touchpoint.sequence.store;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.LogMerges;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@Singleton
class JdbcLogMerges implements LogMerges {
    private final Jdbi database;

    JdbcLogMerges(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public Ends merge(ContactKey contact, UUID survivor) {
        return database.withHandle(handle -> {
            UUID log = log(handle, contact.workspace(), survivor);
            if (log.equals(contact.id())) {
                throw new IllegalStateException("a contact cannot be merged into one who was merged into it");
            }
            Ends ends = new Ends(
                    sequence(handle, contact.workspace(), log), sequence(handle, contact.workspace(), contact.id()));
            handle.createUpdate("""
                            update contact set log_id = :log, merged_into = case when id = :id then :survivor else merged_into end
                            where workspace = :workspace and (id = :id or log_id = :id)
                            """)
                    .bindMethods(contact)
                    .bind("log", log)
                    .bind("survivor", survivor)
                    .execute();
            goOnAbove(handle, contact.workspace(), log, ends.contact());
            sortTouches(handle, contact.workspace(), log);
            return ends;
        });
    }

    @Override
    public long rested(ContactKey contact) {
        return database.withHandle(handle -> sequence(handle, contact.workspace(), contact.id()));
    }

    @Override
    public void unmerge(ContactKey contact) {
        database.useHandle(handle -> {
            UUID before = log(handle, contact.workspace(), contact.id());
            if (before.equals(contact.id())) {
                return;
            }
            handle.createUpdate("""
                            with recursive own as (
                                select id from contact where workspace = :workspace and id = :id
                                union all
                                select merged.id from contact merged join own on merged.merged_into = own.id
                                where merged.workspace = :workspace)
                            update contact
                            set log_id = case when id = :id then null else :id end,
                                merged_into = case when id = :id then null else merged_into end
                            where workspace = :workspace and id in (select id from own)
                            """).bindMethods(contact).execute();
            goOnAbove(handle, contact.workspace(), contact.id(), sequence(handle, contact.workspace(), before));
            sortTouches(handle, contact.workspace(), contact.id());
        });
    }

    @Override
    public List<ContactKey> sharing(Collection<ContactKey> contacts) {
        return database.withHandle(handle -> handle.createQuery("""
                        with log as (
                            select distinct workspace, coalesce(log_id, id) as id from contact
                            where (workspace, id) in (select * from unnest(:workspaces, :ids)))
                        select workspace, id from log
                        union
                        select contact.workspace, contact.id from contact
                        join log on log.workspace = contact.workspace and log.id = contact.log_id
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "ids", UUID.class, contacts.stream().map(ContactKey::id).toList())
                .map((row, context) -> new ContactKey(row.getString("workspace"), row.getObject("id", UUID.class)))
                .list());
    }

    private static UUID log(Handle handle, String workspace, UUID contact) {
        return handle.createQuery("select coalesce(log_id, id) from contact where workspace = ? and id = ?")
                .bind(0, workspace)
                .bind(1, contact)
                .mapTo(UUID.class)
                .one();
    }

    private static long sequence(Handle handle, String workspace, UUID log) {
        return handle.createQuery("select sequence from contact where workspace = ? and id = ?")
                .bind(0, workspace)
                .bind(1, log)
                .mapTo(Long.class)
                .one();
    }

    private static void goOnAbove(Handle handle, String workspace, UUID log, long number) {
        handle.createUpdate("update contact set sequence = greatest(sequence, ?) where workspace = ? and id = ?")
                .bind(0, number)
                .bind(1, workspace)
                .bind(2, log)
                .execute();
    }

    /** Each touch stands in the log that tells of the contact that it was given. */
    private static void sortTouches(Handle handle, String workspace, UUID log) {
        handle.createUpdate("""
                        update touch_contact set contact_id = :log
                        where workspace = :workspace and contact_id <> :log
                          and given_contact_id in (
                            select id from contact where workspace = :workspace and (id = :log or log_id = :log))
                        """).bind("workspace", workspace).bind("log", log).execute();
    }
}
