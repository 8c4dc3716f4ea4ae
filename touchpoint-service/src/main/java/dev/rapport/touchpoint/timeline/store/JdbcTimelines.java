package dev.rapport.touchpoint.timeline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.messaging.EventCodec;
import dev.rapport.touchpoint.timeline.Timelines;
import dev.rapport.touchpoint.touch.TouchKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Jdbi database;

    JdbcTimelines(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Item> of(String workspace, UUID contactId, @Nullable Place after, int atMost) {
        return database.withHandle(handle -> {
            Query query = handle.createQuery("""
                            select touch.id, touch.kind, touch.version, touch.data,
                                   touch_contact.occurred_at, touch_contact.sequence
                            from touch_contact
                            join touch on touch.workspace = touch_contact.workspace and touch.id = touch_contact.touch_id
                            where touch_contact.workspace = :workspace and touch_contact.contact_id = :contact
                              and not touch_contact.removed <after>
                            order by touch_contact.occurred_at desc, touch_contact.touch_id desc
                            limit :most
                            """)
                    .define(
                            "after",
                            after == null
                                    ? ""
                                    : "and (touch_contact.occurred_at, touch_contact.touch_id) < (:occurredAt, :touch)")
                    .bind("workspace", workspace)
                    .bind("contact", contactId)
                    .bind("most", atMost);
            if (after != null) {
                query.bind("occurredAt", after.occurredAt().atOffset(ZoneOffset.UTC))
                        .bind("touch", after.touchId());
            }
            return query.map(JdbcTimelines::item).list();
        });
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
}
