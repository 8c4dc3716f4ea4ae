package dev.rapport.touchpoint.rebuild.store;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.rebuild.LogRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class JdbcLogRows implements LogRows {
    private final Jdbi database;

    JdbcLogRows(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public void goOnAbove(String workspace, Map<UUID, Long> numbers) {
        List<UUID> logs = numbers.keySet().stream().toList();
        database.useHandle(handle -> handle.createUpdate("""
                        update contact set sequence = told.number
                        from (
                            select id, number from contact
                            join unnest(:logs, :numbers) as published (log, number) on published.log = contact.id
                            where workspace = :workspace and sequence < number
                            order by id for no key update of contact) told
                        where contact.workspace = :workspace and contact.id = told.id
                        """)
                .bind("workspace", workspace)
                .bindArray("logs", UUID.class, logs)
                .bindArray(
                        "numbers", Long.class, logs.stream().map(numbers::get).toList())
                .execute());
    }

    @Override
    public UUID log(ContactKey contact) {
        return database.withHandle(
                handle -> handle.createQuery("select coalesce(log_id, id) from contact where workspace = ? and id = ?")
                        .bind(0, contact.workspace())
                        .bind(1, contact.id())
                        .mapTo(UUID.class)
                        .one());
    }

    @Override
    public void sortTouches(String workspace) {
        database.useHandle(
                handle -> handle.createUpdate("""
                        update touch_contact set contact_id = coalesce(contact.log_id, contact.id)
                        from contact
                        where touch_contact.workspace = :workspace and contact.workspace = :workspace
                          and contact.id = touch_contact.given_contact_id
                          and touch_contact.contact_id <> coalesce(contact.log_id, contact.id)
                        """).bind("workspace", workspace).execute());
    }
}
