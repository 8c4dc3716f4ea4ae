package dev.rapport.advisor.intake.kafka;

import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.WorkspaceEvent;
import dev.rapport.contracts.WorkspaceEvent.KeyIssued;
import dev.rapport.contracts.WorkspaceEvent.KeyRevoked;
import dev.rapport.contracts.WorkspaceEvent.WorkspaceChanged;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.TopicReader;
import dev.rapport.web.key.KnownKeys;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads who "we" are, and which keys open this service. */
@ApplicationScoped
class WorkspaceConsumer implements TopicReader {
    private final Workspaces workspaces;
    private final KnownKeys keys;
    private final Intake<WorkspaceEvent> intake;

    WorkspaceConsumer(@Worker Workspaces workspaces, KnownKeys keys, DeadLetterOffice letters) {
        this.workspaces = workspaces;
        this.keys = keys;
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(WorkspaceEvent.class)),
                letters.of("advisor-workspaces", Topics::deadLetters),
                this::takeIn);
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

    private void takeIn(List<Envelope<WorkspaceEvent>> events) {
        List<Workspaces.Said> said = new ArrayList<>();
        for (Envelope<WorkspaceEvent> event : events) {
            switch (event.data()) {
                case WorkspaceChanged change -> said.add(new Workspaces.Said(event.workspace(), change));
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
        workspaces.keep(said);
    }
}
