package dev.rapport.messaging.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The audit in PostgreSQL, which lets nobody change it but the owner of the tables. */
public final class AuditTrail implements Audit {
    private final Jdbi database;
    private final TransactionSynchronizationRegistry transactions;
    private final Ids ids;
    private final Clock clock;

    /** @param database with the role that does the deeds */
    public AuditTrail(Jdbi database, TransactionSynchronizationRegistry transactions, Ids ids, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A deed as it was written down. */
    public record Entry(UUID id, Instant at, Deed deed) {}

    @Override
    public void note(Deed deed) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("what is noted joins the transaction of the deed, and there is none");
        }
        database.useHandle(handle -> handle.createUpdate("""
                        insert into audit (workspace, id, at, member, action, subject, details)
                        values (:workspace, :id, :at, :by, :action, cast(:subject as uuid), cast(:details as jsonb))
                        """)
                .bind("workspace", deed.workspace())
                .bind("id", ids.next())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("by", deed.by())
                .bind("action", deed.action())
                .bind("subject", deed.subject())
                .bind("details", new String(EventCodec.write(deed.details()), UTF_8))
                .execute());
    }

    /** The newest first. @param before the last of the page before; null from the beginning */
    public List<Entry> list(String workspace, @Nullable Instant at, @Nullable UUID before, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id, at, member, action, subject, details::text as details from audit
                        where workspace = :workspace
                          and (cast(:at as timestamptz) is null or (at, id) < (cast(:at as timestamptz), cast(:before as uuid)))
                        order by at desc, id desc limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Deed(
                                workspace,
                                row.getString("member"),
                                row.getString("action"),
                                row.getObject("subject", UUID.class),
                                details(row.getString("details")))))
                .list());
    }

    private static Map<String, String> details(String json) {
        try {
            return EventCodec.JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit holds what was not written here", e);
        }
    }
}
