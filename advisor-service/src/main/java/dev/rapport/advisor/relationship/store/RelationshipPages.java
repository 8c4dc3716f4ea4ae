package dev.rapport.advisor.relationship.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Rank;
import dev.rapport.advisor.relationship.Relationships.Ranked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Relationships to be read: each by itself, and lists a page at a time. */
final class RelationshipPages {
    /** Under row-level security an index is asked by what cannot leak, as {@code case} does not, and {@code coalesce} might. */
    private static final String SURVIVOR =
            "case when asked.survivor_id is null then asked.contact_id else asked.survivor_id end";

    private final Jdbi database;
    private final Journal journal;

    RelationshipPages(Jdbi database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    Optional<Relationship> find(ContactKey contact) {
        return database.withHandle(handle -> handle.createQuery("""
                        select person.contact_id, person.state::text as state, person.shape, person.merged
                        from relationship asked
                        join relationship person on person.workspace = asked.workspace
                          and person.contact_id = <survivor>
                        where asked.workspace = :workspace and asked.contact_id = :contactId and person.state is not null
                        """)
                .define("survivor", SURVIVOR)
                .bindMethods(contact)
                .map((row, context) -> relationship(contact.workspace(), row))
                .findOne());
    }

    List<Entry> told(ContactKey contact) {
        return database.withHandle(handle -> handle.createQuery("""
                        select person.contact_id, person.merged
                        from relationship asked
                        join relationship person on person.workspace = asked.workspace
                          and person.contact_id = <survivor>
                        where asked.workspace = :workspace and asked.contact_id = :contactId
                        """)
                .define("survivor", SURVIVOR)
                .bindMethods(contact)
                .map((row, context) -> journal.history(
                                new ContactKey(contact.workspace(), row.getObject("contact_id", UUID.class)),
                                RelationshipRow.merged(row))
                        .told())
                .findOne()
                .orElse(List.of()));
    }

    List<Relationship> list(String workspace, @Nullable UUID after, int limit) {
        return page("listed", workspace, after, limit);
    }

    List<Relationship> neverEngaged(String workspace, @Nullable UUID after, int limit) {
        return page("listed and never_engaged", workspace, after, limit);
    }

    private List<Relationship> page(String which, String workspace, @Nullable UUID after, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id, state::text as state, shape, merged from relationship
                        where workspace = :workspace and state is not null and survivor_id is null and <which>
                          and (:after::uuid is null or contact_id > :after::uuid)
                        order by contact_id limit :limit
                        """)
                .define("which", which)
                .bind("workspace", workspace)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> relationship(workspace, row))
                .list());
    }

    List<Ranked> byHealth(String workspace, @Nullable Rank after, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id, health_rank, state::text as state, shape, merged from relationship
                        where workspace = :workspace and state is not null and survivor_id is null and listed
                          and (health_rank, contact_id) > (:points, :after)
                        order by health_rank, contact_id limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("points", after == null ? -1 : after.points())
                .bind("after", after == null ? new UUID(0, 0) : after.contactId())
                .bind("limit", limit)
                .map((row, context) -> new Ranked(
                        new Rank(row.getInt("health_rank"), row.getObject("contact_id", UUID.class)),
                        relationship(workspace, row)))
                .list());
    }

    List<Relationship> byAttention(String workspace, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id, state::text as state, shape, merged from relationship
                        where workspace = :workspace and state is not null and survivor_id is null and listed and attention > 0
                        order by attention desc, contact_id limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("limit", limit)
                .map((row, context) -> relationship(workspace, row))
                .list());
    }

    List<Relationship> search(String workspace, String text, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id, state::text as state, shape, merged from relationship
                        where workspace = :workspace and state is not null and survivor_id is null and listed
                          and contact_id in (select relationships_found(:text, :limit))
                        order by contact_id limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("text", text)
                .bind("limit", limit)
                .map((row, context) -> relationship(workspace, row))
                .list());
    }

    List<Relationship> promised(String workspace, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id, state::text as state, shape, merged from relationship
                        where workspace = :workspace and state is not null and survivor_id is null
                          and state #> '{commitments,owed}' @> '[{"by": "us"}]'
                        order by contact_id limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("limit", limit)
                .map((row, context) -> relationship(workspace, row))
                .list());
    }

    Set<ContactKey> due(Instant now, int limit) {
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select workspace, contact_id from relationship
                        where state is not null and survivor_id is null and (due_at <= :now or shape < :shape)
                        order by due_at limit :limit
                        """)
                .bind("shape", Relationship.SHAPE)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, context) ->
                        new ContactKey(row.getString("workspace"), row.getObject("contact_id", UUID.class)))
                .list()));
    }

    private Relationship relationship(String workspace, ResultSet row) throws SQLException {
        return JdbcRelationships.relationship(workspace, row, journal);
    }

    List<Relationship> paused(String workspace, Instant now, @Nullable UUID after, int limit) {
        // Each half by an index of its own: of many contacts few are paused, and few are due at a time. How few, the
        // database may not have heard yet.
        return database.withHandle(handle -> handle.createQuery("""
                        with due as materialized (
                            select contact_id from relationship where workspace = :workspace and due_at <= :now)
                        select contact_id, state::text as state, shape, merged from relationship
                        where workspace = :workspace and state is not null and survivor_id is null
                          and contact_id in (
                            (select contact_id from relationship
                             where workspace = :workspace and state is not null and survivor_id is null and paused_until > :now
                               and (:after::uuid is null or contact_id > :after::uuid)
                             order by contact_id limit :limit)
                            union
                            select contact_id from due where :after::uuid is null or contact_id > :after::uuid)
                        order by contact_id limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> relationship(workspace, row))
                .list());
    }
}
