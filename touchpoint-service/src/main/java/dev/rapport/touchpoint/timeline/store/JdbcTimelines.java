package dev.rapport.touchpoint.timeline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.messaging.EventCodec;
import dev.rapport.touchpoint.timeline.Timelines;
import dev.rapport.touchpoint.touch.TouchKind;
import dev.rapport.touchpoint.touch.Words;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcTimelines implements Timelines {
    private static final String QUERY = """
            select touch.id, touch.kind, touch.version, touch.data, touch_contact.occurred_at, touch_contact.sequence
            from touch_contact
            join touch on touch.workspace = touch_contact.workspace and touch.id = touch_contact.touch_id
            where touch_contact.workspace = :workspace
              and touch_contact.contact_id = (select coalesce(log_id, id) from contact where workspace = :workspace and id = :contact)
              and not touch_contact.removed
              and not exists (
                select from touch_contact twin
                where twin.workspace = touch_contact.workspace and twin.touch_id = touch_contact.touch_id
                  and twin.contact_id = touch_contact.contact_id and not twin.removed and twin.ordinal < touch_contact.ordinal)
              and touch_contact.occurred_at >= coalesce(cast(:from as timestamptz), '-infinity')
              and touch_contact.occurred_at < coalesce(cast(:before as timestamptz), 'infinity')
              and (cast(:afterTime as timestamptz) is null or (touch_contact.occurred_at, touch_contact.touch_id)
                < (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
              and touch.kind = any(:kinds)
              and (cast(:channel as text) is null
                or coalesce(touch.data ->> 'channel', touch.data ->> 'mode') = :channel)
              and (cast(:by as text) is null or :by = coalesce(
                touch.data ->> 'by', touch.data ->> 'initiatedBy', touch.data ->> 'owedBy',
                case when touch.kind = 'outbound_message' or touch.data ->> 'direction' in ('outbound', 'given') then 'us'
                     when touch.data ->> 'direction' in ('inbound', 'received') then 'them' end))
              and (cast(:automated as boolean) is null
                or coalesce(cast(touch.data ->> 'automated' as boolean), false) = :automated)
              and (cast(:words as text) is null
                -- Written by a replica of the version before: its words are read now.
                or coalesce(touch.words, to_tsvector('simple', touch.data::text)) @@ cast(:words as tsquery))
            order by touch_contact.occurred_at desc, touch_contact.touch_id desc
            limit :most
            """;

    private final Jdbi database;

    JdbcTimelines(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Item> of(String workspace, UUID contactId, Filter filter, @Nullable Place after, int atMost) {
        return database.withHandle(handle -> bind(handle.createQuery(QUERY), filter)
                .bind("workspace", workspace)
                .bind("contact", contactId)
                .bind("afterTime", after == null ? null : utc(after.occurredAt()))
                .bind("afterId", after == null ? null : after.touchId())
                .bind("most", atMost)
                .map(JdbcTimelines::item)
                .list());
    }

    private static Query bind(Query query, Filter filter) {
        List<TouchKind> kinds = filter.kinds().isEmpty() ? List.of(TouchKind.values()) : List.copyOf(filter.kinds());
        return query.bindArray(
                        "kinds",
                        String.class,
                        kinds.stream().map(TouchKind::text).toList())
                .bind("channel", text(filter.channel()))
                .bind("by", text(filter.by()))
                .bind("from", utc(filter.from()))
                .bind("before", utc(filter.before()))
                .bind("automated", filter.automated())
                .bind("words", filter.query() == null ? null : Words.query(filter.query()));
    }

    private static Item item(ResultSet row, StatementContext context) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                TouchKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getLong("sequence"),
                row.getInt("version"),
                touch(row.getString("data")));
    }

    private static Map<String, Object> touch(String data) {
        try {
            return EventCodec.JSON.readValue(data, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a touch was not written by this service", e);
        }
    }

    private static @Nullable String text(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
