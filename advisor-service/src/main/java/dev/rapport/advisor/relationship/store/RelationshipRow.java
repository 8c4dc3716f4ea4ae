package dev.rapport.advisor.relationship.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Journal;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.advisor.relationship.Relationships.Merge;
import dev.rapport.advisor.relationship.Relationships.Told;
import dev.rapport.messaging.EventCodec;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How a relationship stands in its row. */
final class RelationshipRow {
    /** Of most people little is known: what is null, zero or empty is left out, and is that again when it is read. */
    private static final ObjectMapper SPARSE = sparse();

    private RelationshipRow() {}

    private static ObjectMapper sparse() {
        JsonInclude.Value known =
                JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS);
        ObjectMapper mapper = EventCodec.JSON.copy();
        mapper.setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            @Override
            public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
                return known;
            }
        });
        List.of(List.class, Set.class, Map.class)
                .forEach(type ->
                        mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        return mapper;
    }

    static Known known(ContactKey contact, ResultSet row, Journal journal) throws SQLException {
        String told = row.getString("told");
        OffsetDateTime dueAt = row.getObject("due_at", OffsetDateTime.class);
        return new Known(
                relationship(contact, row, journal),
                told == null ? null : read(told, Told.class),
                dueAt == null ? null : dueAt.toInstant(),
                row.getDouble("attention"),
                new Merge(
                        row.getObject("merged_into", UUID.class),
                        row.getInt("merge_version"),
                        row.getObject("survivor_id", UUID.class),
                        merged(row)));
    }

    static Set<UUID> merged(ResultSet row) throws SQLException {
        Array merged = row.getArray("merged");
        return merged == null ? Set.of() : Set.of((UUID[]) merged.getArray());
    }

    /** @param journal what it is folded from anew when it was kept in another shape */
    static Relationship relationship(ContactKey contact, ResultSet row, Journal journal) throws SQLException {
        String state = row.getString("state");
        if (state == null) {
            return Relationship.of(contact.contactId());
        }
        return row.getInt("shape") == Relationship.SHAPE
                ? read(state, Relationship.class)
                : Relationship.fold(journal.history(contact, merged(row)));
    }

    static String json(Object value) {
        try {
            return SPARSE.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return SPARSE.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a relationship is kept in a form that cannot be read", e);
        }
    }
}
