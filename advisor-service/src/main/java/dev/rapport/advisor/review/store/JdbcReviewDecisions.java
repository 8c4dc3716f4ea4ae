package dev.rapport.advisor.review.store;

import dev.rapport.advisor.review.ReviewDecisions;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

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
                        insert into review_decision (workspace, message_id, revision, action, decided_by, note, decided_at)
                        values (:workspace, :message, :revision, :action, :by, :note, :at)
                        """)
                .bind("workspace", workspace)
                .bind("message", decision.messageId())
                .bind("revision", decision.revision())
                .bind("action", decision.action().name().toLowerCase(Locale.ROOT))
                .bind("by", decision.by())
                .bind("note", decision.note())
                .bind("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }
}
