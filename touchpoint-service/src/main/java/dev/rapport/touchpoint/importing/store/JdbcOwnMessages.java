package dev.rapport.touchpoint.importing.store;

import dev.rapport.contracts.people.Channel;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.importing.OwnMessages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class JdbcOwnMessages implements OwnMessages {
    private final Jdbi database;

    JdbcOwnMessages(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public Set<String> reported(String workspace, Collection<String> ids) {
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select btrim(state ->> 'providerMessageId', '<> ') from outbound_message
                        where workspace = :workspace and status = 'sent'
                          and btrim(state ->> 'providerMessageId', '<> ') = any(:ids)
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .list()));
    }

    @Override
    public List<Permitted> permitted(String workspace, Collection<UUID> contacts, Instant from, Instant until) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id, message ->> 'channel' as channel, message ->> 'body' as body,
                               (state ->> 'permittedAt')::timestamptz as permitted_at
                        from outbound_message
                        where workspace = :workspace and status in ('permitted', 'sent') and contact_id = any(:contacts)
                          and (state ->> 'permittedAt')::timestamptz between :from and :until
                        """)
                .bind("workspace", workspace)
                .bindArray("contacts", UUID.class, contacts)
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Permitted(
                        row.getObject("contact_id", UUID.class),
                        Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                        row.getString("body"),
                        row.getObject("permitted_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
