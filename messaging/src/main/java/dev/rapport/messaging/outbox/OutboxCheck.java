package dev.rapport.messaging.outbox;

import dev.rapport.messaging.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;

/**
 * Shows what waits in the outbox. It is never a reason to take a service out of use: a broker that is away delays events,
 * and a blocked event ({@code blocked} above 0) waits for a person.
 */
@Readiness
@ApplicationScoped
class OutboxCheck implements HealthCheck {
    private final Jdbi database;

    OutboxCheck(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        OutboxRows.Backlog backlog = database.withHandle(OutboxRows::backlog);
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("waiting", backlog.waiting())
                .withData("blocked", backlog.blocked())
                .withData("oldestSeconds", backlog.oldestSeconds())
                .build();
    }
}
