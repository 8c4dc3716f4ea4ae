package dev.rapport.advisor.judgement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Followed messages in PostgreSQL. */
public final class JdbcOutboundMessages implements OutboundMessages {
    private static final String ALL = """
            select workspace, contact_id, message::text as message, status, after_sequence, revision, hold_until, held_since,
                   waived::text as waived
            from outbound_message
            """;

    private final Jdbi database;

    /** @param database with the role whose rows are wanted */
    public JdbcOutboundMessages(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Followed> find(Collection<UUID> ids, Collection<ContactKey> contacts) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.withHandle(handle -> handle.createQuery(
                        ALL
                                + "where (workspace, id) in (select workspace, id from unnest(:workspaces) workspace, unnest(:ids) id)")
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).distinct().toList())
                .bindArray("ids", UUID.class, ids)
                .map(JdbcOutboundMessages::followed)
                .list());
    }

    @Override
    public Optional<Followed> find(String workspace, UUID id) {
        return database.withHandle(handle -> handle.createQuery(ALL + "where workspace = :workspace and id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .map(JdbcOutboundMessages::followed)
                .findOne());
    }

    @Override
    public List<Followed> open(Collection<ContactKey> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return database.withHandle(handle -> handle.createQuery(ALL + """
                        where status in ('pending', 'cleared', 'held')
                          and (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                        order by contact_id, id
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        contacts.stream().map(ContactKey::contactId).toList())
                .map(JdbcOutboundMessages::followed)
                .list());
    }

    @Override
    public Set<ContactKey> due(Instant now, int limit) {
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select outbound_message.workspace, outbound_message.contact_id
                        from outbound_message join relationship given using (workspace, contact_id)
                        join relationship person on person.workspace = given.workspace
                          and person.contact_id = coalesce(given.survivor_id, given.contact_id)
                        where status = 'held' and hold_until <= :now and not person.has_gap
                        order by hold_until limit :limit
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, context) ->
                        new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)))
                .list()));
    }

    @Override
    public void save(Collection<Followed> messages) {
        if (messages.isEmpty()) {
            return;
        }
        database.useHandle(handle -> handle.createUpdate("""
                        insert into outbound_message (workspace, id, contact_id, message, status, after_sequence, revision,
                                                      hold_until, held_since, waived)
                        select workspace, id, contact_id, message::jsonb, status, after_sequence, revision,
                               hold_until::timestamptz, held_since::timestamptz, waived::jsonb
                        from unnest(:workspaces, :ids, :contacts, :messages, :statuses, :after, :revisions, :until, :since, :waived)
                          as changed(workspace, id, contact_id, message, status, after_sequence, revision, hold_until,
                                     held_since, waived)
                        on conflict (workspace, id) do update set
                            message = excluded.message, status = excluded.status, after_sequence = excluded.after_sequence,
                            revision = excluded.revision, hold_until = excluded.hold_until,
                            held_since = excluded.held_since, waived = excluded.waived
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        each(messages, one -> one.contact().workspace()))
                .bindArray("ids", UUID.class, each(messages, Followed::id))
                .bindArray(
                        "contacts",
                        UUID.class,
                        each(messages, one -> one.contact().contactId()))
                .bindArray("messages", String.class, each(messages, one -> json(one.message())))
                .bindArray(
                        "statuses",
                        String.class,
                        each(messages, one -> one.status().name().toLowerCase(Locale.ROOT)))
                .bindArray("after", Long.class, each(messages, Followed::afterSequence))
                .bindArray("revisions", Integer.class, each(messages, Followed::revision))
                .bindArray("until", String.class, each(messages, one -> text(one.holdUntil())))
                .bindArray("since", String.class, each(messages, one -> text(one.heldSince())))
                .bindArray("waived", String.class, each(messages, one -> json(one.waived())))
                .execute());
    }

    private static Followed followed(ResultSet row, StatementContext context) throws SQLException {
        return new Followed(
                new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)),
                read(row.getString("message"), new TypeReference<OutboundMessage>() {}),
                Followed.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getLong("after_sequence"),
                row.getInt("revision"),
                instant(row.getObject("hold_until", OffsetDateTime.class)),
                instant(row.getObject("held_since", OffsetDateTime.class)),
                read(row.getString("waived"), new TypeReference<List<Finding>>() {}));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static String json(Object value) {
        return new String(EventCodec.write(value), StandardCharsets.UTF_8);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventCodec.JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is kept in a form that cannot be read", e);
        }
    }

    private static <T extends @Nullable Object> List<T> each(
            Collection<Followed> messages, Function<Followed, T> part) {
        return messages.stream().map(part).toList();
    }
}
