package dev.rapport.messaging.audit;

import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The same twice: for what requests do, and for what workers do. */
class AuditTrails {

    @Produces
    @Singleton
    static AuditTrail trail(Jdbi database, TransactionSynchronizationRegistry transactions, Ids ids, Clock clock) {
        return new AuditTrail(database, transactions, ids, clock);
    }

    @Produces
    @Singleton
    @Worker
    static AuditTrail workersTrail(
            @Worker Jdbi database, TransactionSynchronizationRegistry transactions, Ids ids, Clock clock) {
        return new AuditTrail(database, transactions, ids, clock);
    }
}
