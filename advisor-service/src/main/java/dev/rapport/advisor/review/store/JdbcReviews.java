package dev.rapport.advisor.review.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.advisor.judgement.Place;
import dev.rapport.advisor.review.Review;
import dev.rapport.advisor.review.Reviews;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.messaging.EventCodec;
import jakarta.inject.Singleton;
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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The held messages in PostgreSQL, with their verdicts and the names of their contacts. */
@Singleton
class JdbcReviews implements Reviews {
    /** A message is put off as long as the last such decision of this hold says. */
    private static final String ALL = """
            select message.contact_id, state -> 'contact' ->> 'displayName' as name, message.message::text as message, status, held_since,
                   put_off.until as snoozed_until, verdict.data::text as verdict
            from outbound_message message
            join verdict on verdict.workspace = message.workspace and message_id = message.id
                and verdict.revision = message.revision
            left join relationship on relationship.workspace = message.workspace
                and relationship.contact_id = message.contact_id
            left join lateral (
                select until from review_decision
                where review_decision.workspace = message.workspace and message_id = message.id and action = 'snooze'
                  and status = 'held' and decided_at >= held_since
                order by review_decision.id desc limit 1) put_off on true
            where message.workspace = :workspace
            """;

    private final Jdbi database;

    JdbcReviews(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Review> held(Search search) {
        return database.withHandle(handle -> bind(handle.createQuery(ALL + """
                                and status = 'held'
                                and (:campaign::text is null or message.message ->> 'campaign' = :campaign)
                                and (:sender::text is null or message.message ->> 'sender' = :sender)
                                and (:channel::text is null or message.message ->> 'channel' = :channel)
                                and (:contact::uuid is null or message.contact_id = :contact::uuid)
                                and (:finding::text is null
                                    or verdict.data -> 'findings' @> jsonb_build_array(jsonb_build_object('code', :finding::text)))
                                and coalesce(put_off.until > :now, false) = :snoozed
                                and (:id::uuid is null or (held_since, message.id) > (:since::timestamptz, :id::uuid))
                                order by held_since, message.id limit :limit
                                """), search)
                .map(JdbcReviews::review)
                .list());
    }

    private static Query bind(Query query, Search search) {
        Place after = search.after();
        return query.bind("workspace", search.workspace())
                .bind("campaign", search.campaign())
                .bind("sender", search.sender())
                .bind(
                        "channel",
                        search.channel() == null
                                ? null
                                : search.channel().name().toLowerCase(Locale.ROOT))
                .bind("contact", search.contactId())
                .bind("finding", search.finding())
                .bind("now", search.now().atOffset(ZoneOffset.UTC))
                .bind("snoozed", search.snoozed())
                .bind("since", after == null ? null : after.at().toString())
                .bind("id", after == null ? null : after.id())
                .bind("limit", search.atMost());
    }

    @Override
    public Optional<Review> find(String workspace, UUID messageId) {
        return database.withHandle(handle -> handle.createQuery(ALL + "and message.id = :id")
                .bind("workspace", workspace)
                .bind("id", messageId)
                .map(JdbcReviews::review)
                .findOne());
    }

    @Override
    public List<UUID> heldOf(String workspace, String campaign, @Nullable String sender, int atMost) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id from outbound_message
                        where workspace = :workspace and status = 'held' and message ->> 'campaign' = :campaign
                          and (:sender::text is null or message ->> 'sender' = :sender)
                        order by held_since, id limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("campaign", campaign)
                .bind("sender", sender)
                .bind("limit", atMost)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public int waiting(String workspace, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        select count(*) from outbound_message message
                        where workspace = :workspace and status = 'held' and not coalesce((
                            select until > :now from review_decision
                            where review_decision.workspace = message.workspace and message_id = message.id
                              and action = 'snooze' and decided_at >= held_since
                            order by review_decision.id desc limit 1), false)
                        """)
                .bind("workspace", workspace)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Set<UUID> recalled(String workspace, Collection<UUID> messageIds) {
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select distinct message_id from verdict
                        where workspace = :workspace and message_id = any(:ids) and data ->> 'decision' = 'send'
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", UUID.class, List.copyOf(messageIds))
                .mapTo(UUID.class)
                .list()));
    }

    private static Review review(ResultSet row, StatementContext context) throws SQLException {
        return new Review(
                row.getObject("contact_id", UUID.class),
                row.getString("name"),
                read(row.getString("message"), OutboundMessage.class),
                row.getString("status"),
                instant(row.getObject("held_since", OffsetDateTime.class)),
                instant(row.getObject("snoozed_until", OffsetDateTime.class)),
                read(row.getString("verdict"), Verdict.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventCodec.JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a review is kept in a form that cannot be read", e);
        }
    }
}
