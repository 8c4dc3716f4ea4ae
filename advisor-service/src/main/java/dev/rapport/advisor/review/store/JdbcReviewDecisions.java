package dev.rapport.advisor.review.store;

import dev.rapport.advisor.review.ReviewDecisions;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Decisions in PostgreSQL; the role of requests can add some and change none. */
@Singleton
class JdbcReviewDecisions implements ReviewDecisions {
    private final Jdbi database;

    JdbcReviewDecisions(Jdbi database) {
        this.database = database;
    }

    @Override
    public void keep(String workspace, ReviewDecided decision) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into review_decision (workspace, message_id, revision, action, decided_by, note, body, until, decided_at)
                        values (:workspace, :message, :revision, :action, :by, :note, :body, :until, :at)
                        """)
                .bind("workspace", workspace)
                .bind("message", decision.messageId())
                .bind("revision", decision.revision())
                .bind("action", decision.action().name().toLowerCase(Locale.ROOT))
                .bind("by", decision.by())
                .bind("note", decision.note())
                .bind("body", decision.body())
                .bind(
                        "until",
                        decision.until() == null ? null : decision.until().atOffset(ZoneOffset.UTC))
                .bind("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public List<ReviewDecided> of(String workspace, UUID messageId) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id, message_id, action, review_decision.revision, decided_by, note, body, until, decided_at
                        from review_decision join outbound_message on outbound_message.workspace = review_decision.workspace
                            and outbound_message.id = message_id
                        where review_decision.workspace = :workspace and message_id = :message order by review_decision.id
                        """)
                .bind("workspace", workspace)
                .bind("message", messageId)
                .map(JdbcReviewDecisions::decision)
                .list());
    }

    private static ReviewDecided decision(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new ReviewDecided(
                row.getObject("contact_id", UUID.class),
                row.getObject("message_id", UUID.class),
                ReviewAction.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getInt("revision"),
                row.getString("decided_by"),
                row.getString("note"),
                row.getString("body"),
                until == null ? null : until.toInstant(),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
