package dev.rapport.advisor.relationship.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Journal;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.advisor.relationship.Relationships.Told;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** How a relationship stands in its row. */
final class RelationshipRow {
    private RelationshipRow() {}

    static Known known(ContactKey contact, ResultSet row, Journal journal) throws SQLException {
        String told = row.getString("told");
        OffsetDateTime dueAt = row.getObject("due_at", OffsetDateTime.class);
        return new Known(
                relationship(contact, row, journal),
                told == null ? null : read(told, Told.class),
                dueAt == null ? null : dueAt.toInstant(),
                row.getDouble("attention"));
    }

    /** @param journal what it is folded from anew when it was kept in another shape */
    static Relationship relationship(ContactKey contact, ResultSet row, Journal journal) throws SQLException {
        String state = row.getString("state");
        if (state == null) {
            return Relationship.of(contact.contactId());
        }
        return row.getInt("shape") == Relationship.SHAPE
                ? read(state, Relationship.class)
                : Relationship.fold(contact.contactId(), journal.entries(contact));
    }

    static String json(Object value) {
        return new String(EventCodec.write(value), StandardCharsets.UTF_8);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventCodec.JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a relationship is kept in a form that cannot be read", e);
        }
    }
}
