package dev.rapport.touchpoint;

import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.delivery.Bodies;
import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.delivery.QueueDeliveries;
import dev.rapport.touchpoint.delivery.store.DeliveryCalls;
import dev.rapport.touchpoint.delivery.store.JdbcDeliveries;
import dev.rapport.touchpoint.webhook.Secrets;
import dev.rapport.touchpoint.webhook.Webhooks;
import dev.rapport.touchpoint.webhook.store.JdbcWebhooks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jdbi.v3.core.Jdbi;

/** The stores of webhooks, twice like the {@link Stores}. */
@Singleton
class WebhookStores {
    private static final int SECRET_BYTES = 32;

    @Produces
    @Singleton
    static Secrets secrets() {
        SecureRandom chance = new SecureRandom();
        return () -> {
            byte[] secret = new byte[SECRET_BYTES];
            chance.nextBytes(secret);
            return "whsec_" + Base64.getEncoder().encodeToString(secret);
        };
    }

    @Produces
    @Singleton
    static Webhooks webhooks(Jdbi database) {
        return new JdbcWebhooks(database);
    }

    @Produces
    @Singleton
    @Worker
    static Webhooks workerWebhooks(@Worker Jdbi database) {
        return new JdbcWebhooks(database);
    }

    @Produces
    @Singleton
    static Deliveries deliveries(Jdbi database, TransactionSynchronizationRegistry transactions, DeliveryCalls calls) {
        return new JdbcDeliveries(database, transactions, calls);
    }

    @Produces
    @Singleton
    @Worker
    static Deliveries workerDeliveries(
            @Worker Jdbi database, TransactionSynchronizationRegistry transactions, DeliveryCalls calls) {
        return new JdbcDeliveries(database, transactions, calls);
    }

    @Produces
    @Singleton
    static QueueDeliveries queue(
            Webhooks webhooks, Deliveries deliveries, Bodies bodies, Secrets secrets, Ids ids, Clock clock) {
        return new QueueDeliveries(webhooks, deliveries, bodies, secrets, ids, clock);
    }

    @Produces
    @Singleton
    @Worker
    static QueueDeliveries workerQueue(
            @Worker Webhooks webhooks,
            @Worker Deliveries deliveries,
            Bodies bodies,
            Secrets secrets,
            Ids ids,
            Clock clock) {
        return new QueueDeliveries(webhooks, deliveries, bodies, secrets, ids, clock);
    }
}
