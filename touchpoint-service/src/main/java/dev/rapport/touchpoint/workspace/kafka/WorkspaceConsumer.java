package dev.rapport.touchpoint.workspace.kafka;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.WorkspaceEvent;
import dev.rapport.contracts.WorkspaceEvent.KeyIssued;
import dev.rapport.contracts.WorkspaceEvent.KeyRevoked;
import dev.rapport.contracts.WorkspaceEvent.WorkspaceChanged;
import dev.rapport.messaging.DeadLetters;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Intake;
import dev.rapport.messaging.Outbox;
import dev.rapport.messaging.Worker;
import dev.rapport.web.key.KnownKeys;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads which keys open this service. */
@ApplicationScoped
class WorkspaceConsumer {
    private final KnownKeys keys;
    private final Intake<WorkspaceEvent> intake;

    WorkspaceConsumer(KnownKeys keys, @Worker Outbox outbox, Ids ids, Clock clock) {
        this.keys = keys;
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(WorkspaceEvent.class)),
                new DeadLetters(outbox, ids, clock, Topics::deadLetters, "touchpoint-workspaces"),
                events -> events.forEach(this::takeIn));
    }

    @Incoming("workspaces")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }

    private void takeIn(Envelope<WorkspaceEvent> event) {
        switch (event.data()) {
            case WorkspaceChanged ignored -> {}
            case KeyIssued key ->
                keys.keep(new KnownKeys.Known(
                        event.workspace(),
                        key.keyId(),
                        key.name(),
                        key.role(),
                        key.hash(),
                        key.issuedBy(),
                        key.issuedAt(),
                        key.expiresAt()));
            case KeyRevoked key -> keys.revoke(event.workspace(), key.keyId(), key.revokedAt());
        }
    }
}
