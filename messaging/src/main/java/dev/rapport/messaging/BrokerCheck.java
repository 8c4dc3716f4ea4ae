package dev.rapport.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Started is who has reached the broker once, with the settings and the login that it was given: so a rollout with wrong ones
 * stops. Whether the broker is away later, it does not look: then events wait in the outbox.
 */
@Startup
@ApplicationScoped
class BrokerCheck implements HealthCheck {
    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> broker;
    private volatile boolean reached;

    BrokerCheck(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        reached = reached || reach();
        return HealthCheckResponse.named("broker").status(reached).build();
    }

    private boolean reach() {
        Map<String, Object> config = new HashMap<>(broker);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin admin = Admin.create(config)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
