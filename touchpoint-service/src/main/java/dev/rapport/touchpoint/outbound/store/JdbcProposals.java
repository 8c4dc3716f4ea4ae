package dev.rapport.touchpoint.outbound.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.messaging.EventCodec;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.SameMessage;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Status;
import dev.rapport.touchpoint.people.ContactKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

public final class JdbcProposals implements Proposals {
    private final Jdbi database;

    public JdbcProposals(Jdbi database) {
        this.database = database;
    }

    @Override
    public Optional<Proposal> add(Proposal message) {
        String campaignHash = SameMessage.hash(message.message());
        Optional<Proposal> toSamePerson = toSamePerson(message, campaignHash);
        if (toSamePerson.isPresent()) {
            return toSamePerson;
        }
        int added = database.withHandle(handle -> handle.createUpdate("""
                        insert into outbound_message (workspace, id, contact_id, campaign, proposed_at, callback_url,
                            message, status, state, campaign_hash, proposed_by)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, cast(? as jsonb), ?, ?)
                        on conflict do nothing
                        """)
                .bind(0, message.workspace())
                .bind(1, message.id())
                .bind(2, message.contactId())
                .bind(3, message.message().campaign())
                .bind(4, utc(message.message().proposedAt()))
                .bind(5, message.callbackUrl())
                .bind(6, json(message.message()))
                .bind(7, message.state().status().text())
                .bind(8, json(message.state()))
                .bind(9, campaignHash)
                .bind(10, message.proposedBy())
                .execute());
        return added == 1 ? Optional.empty() : Optional.of(inItsWay(message, campaignHash));
    }

    /** The same message of its campaign that was given a contact who is the same person. */
    private Optional<Proposal> toSamePerson(Proposal message, @Nullable String campaignHash) {
        if (campaignHash == null) {
            return Optional.empty();
        }
        return database.withHandle(handle -> handle.createQuery("""
                        select outbound_message.*
                        from contact asked
                        join contact same on same.workspace = asked.workspace and same.id <> asked.id
                          and (same.id = asked.log_id
                            or same.log_id = case when asked.log_id is null then asked.id else asked.log_id end)
                        join outbound_message
                          on outbound_message.workspace = same.workspace and outbound_message.contact_id = same.id
                        where asked.workspace = :workspace and asked.id = :contact
                          and campaign_hash = :hash and status <> 'failed'
                        limit 1
                        """)
                .bind("workspace", message.workspace())
                .bind("contact", message.contactId())
                .bind("hash", campaignHash)
                .map(JdbcProposals::proposal)
                .findOne());
    }

    private Proposal inItsWay(Proposal message, @Nullable String campaignHash) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from outbound_message
                        where workspace = :workspace and (id = :id
                            or contact_id = :contact and campaign_hash = :hash and status <> 'failed')
                        order by id = :id desc limit 1
                        """)
                .bind("workspace", message.workspace())
                .bind("id", message.id())
                .bind("contact", message.contactId())
                .bind("hash", campaignHash)
                .map(JdbcProposals::proposal)
                .one());
    }

    @Override
    public void makeWay(Proposal message) {
        database.useHandle(handle -> handle.execute(
                "update outbound_message set campaign_hash = null where workspace = ? and id = ?",
                message.workspace(),
                message.id()));
    }

    @Override
    public void put(List<Proposal> messages) {
        if (messages.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    update outbound_message
                    set message = cast(? as jsonb), status = ?, cleared_until = ?, state = cast(? as jsonb), verdict = cast(? as jsonb), last_failure = ?
                    where workspace = ? and id = ?
                    """);
            for (Proposal message : messages) {
                rows.add(
                        json(message.message()),
                        message.state().status().text(),
                        message.state() instanceof State.Cleared(var until) ? utc(until) : null,
                        json(message.state()),
                        message.verdict() == null ? null : json(message.verdict()),
                        message.lastFailure(),
                        message.workspace(),
                        message.id());
            }
            rows.execute();
        });
    }

    @Override
    public Optional<Proposal> find(String workspace, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from outbound_message where workspace = ? and id = ?")
                        .bind(0, workspace)
                        .bind(1, id)
                        .map(JdbcProposals::proposal)
                        .findOne());
    }

    @Override
    public List<Proposal> findAll(Collection<Key> keys) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from outbound_message
                        where (workspace, id) in (select * from unnest(:workspaces, :ids))
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        keys.stream().map(Key::workspace).toList())
                .bindArray("ids", UUID.class, keys.stream().map(Key::id).toList())
                .map(JdbcProposals::proposal)
                .list());
    }

    @Override
    public List<Proposal> search(String workspace, Search search) {
        Place after = search.after();
        return database.withHandle(handle -> {
            Query query = handle.createQuery("""
                            select * from outbound_message
                            where workspace = :workspace <status> <campaign> <after>
                            order by proposed_at desc, id desc limit :most
                            """)
                    .define("status", search.statuses().isEmpty() ? "" : "and status = any(:statuses)")
                    .define("campaign", search.campaign() == null ? "" : "and campaign = :campaign")
                    .define("after", after == null ? "" : "and (proposed_at, id) < (:proposedAt, :id)")
                    .bind("workspace", workspace)
                    .bind("most", search.atMost());
            if (!search.statuses().isEmpty()) {
                query.bindArray(
                        "statuses",
                        String.class,
                        search.statuses().stream().map(Status::text).toList());
            }
            if (search.campaign() != null) {
                query.bind("campaign", search.campaign());
            }
            if (after != null) {
                query.bind("proposedAt", utc(after.proposedAt())).bind("id", after.id());
            }
            return query.map(JdbcProposals::proposal).list();
        });
    }

    @Override
    public List<ContactKey> withLapsed(Instant now, int atMost) {
        return database.withHandle(handle -> handle.createQuery("""
                        select distinct workspace, contact_id from outbound_message
                        where status = 'cleared' and cleared_until <= ?
                        order by contact_id, workspace limit ?
                        """)
                .bind(0, utc(now))
                .bind(1, atMost)
                .map((row, context) ->
                        new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)))
                .list());
    }

    @Override
    public List<Proposal> cleared(Collection<ContactKey> contacts) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from outbound_message
                        where status = 'cleared' and (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                        order by id
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        contacts.stream().map(ContactKey::id).toList())
                .map(JdbcProposals::proposal)
                .list());
    }

    @Override
    public List<Proposal> lapsed(Collection<ContactKey> contacts, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from outbound_message
                        where status = 'cleared' and cleared_until <= :now
                          and (workspace, contact_id) in (select * from unnest(:workspaces, :contacts))
                        """)
                .bind("now", utc(now))
                .bindArray(
                        "workspaces",
                        String.class,
                        contacts.stream().map(ContactKey::workspace).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        contacts.stream().map(ContactKey::id).toList())
                .map(JdbcProposals::proposal)
                .list());
    }

    private static Proposal proposal(ResultSet row, StatementContext context) throws SQLException {
        String verdict = row.getString("verdict");
        return new Proposal(
                new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)),
                read(row.getString("message"), OutboundMessage.class),
                row.getString("callback_url"),
                read(row.getString("state"), State.class),
                verdict == null ? null : read(verdict, Verdict.class),
                row.getString("last_failure"),
                row.getString("proposed_by"));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventCodec.JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outbound message was not written by this service", e);
        }
    }

    private static String json(Object value) {
        return new String(EventCodec.write(value), UTF_8);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
