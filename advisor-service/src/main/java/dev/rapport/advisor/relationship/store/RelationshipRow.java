package dev.rapport.advisor.relationship.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.advisor.relationship.Relationships.Merge;
import dev.rapport.advisor.relationship.Relationships.Told;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/** How a relationship stands in its row. */
final class RelationshipRow {
    private RelationshipRow() {}

    static Known known(ContactKey contact, ResultSet row, Journal journal) throws SQLException {
        String told = row.getString("told");
        OffsetDateTime dueAt = row.getObject("due_at", OffsetDateTime.class);
        return new Known(
                relationship(contact, row, journal),
                told == null ? null : told(told),
                dueAt == null ? null : dueAt.toInstant(),
                row.getDouble("attention"),
                new Merge(
                        row.getObject("merged_into", UUID.class),
                        row.getInt("merge_version"),
                        row.getObject("survivor_id", UUID.class),
                        merged(row)));
    }

    static Told told(String kept) {
        return SparseJson.read(kept, Told.class);
    }

    /** In full, and not sparse: that a score is 0 is not that there is none. */
    static String kept(Told told) {
        return new String(EventCodec.write(told), StandardCharsets.UTF_8);
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
                ? SparseJson.read(state, Relationship.class)
                : Relationship.fold(journal.history(contact, merged(row)));
    }
}
