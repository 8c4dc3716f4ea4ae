package dev.rapport.touchpoint.workspace.kafka;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.WorkspaceEvent;
import dev.rapport.contracts.WorkspaceEvent.KeyIssued;
import dev.rapport.contracts.WorkspaceEvent.KeyRevoked;
import dev.rapport.contracts.WorkspaceEvent.WorkspaceChanged;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.TopicReader;
import dev.rapport.web.key.KnownKeys;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads which keys open this service. */
@ApplicationScoped
class WorkspaceConsumer implements TopicReader {
    private final KnownKeys keys;
    private final Intake<WorkspaceEvent> intake;

    WorkspaceConsumer(KnownKeys keys, DeadLetterOffice letters) {
        this.keys = keys;
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(WorkspaceEvent.class)),
                letters.of("touchpoint-workspaces", Topics::deadLetters),
                events -> events.forEach(this::takeIn));
    }

    @Override
    public Intake<?> intake() {
        return intake;
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
