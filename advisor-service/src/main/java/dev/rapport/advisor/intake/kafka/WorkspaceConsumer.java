package dev.rapport.advisor.intake.kafka;

import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.WorkspaceEvent;
import dev.rapport.contracts.WorkspaceEvent.WorkspaceChanged;
import dev.rapport.messaging.DeadLetters;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Intake;
import dev.rapport.messaging.Outbox;
import dev.rapport.messaging.Worker;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads who "we" are. */
@ApplicationScoped
class WorkspaceConsumer {
    private final Intake<WorkspaceEvent> intake;

    WorkspaceConsumer(@Worker Workspaces workspaces, @Worker Outbox outbox, Ids ids, Clock clock) {
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(WorkspaceEvent.class)),
                new DeadLetters(outbox, ids, clock, Topics::deadLetters, "advisor-workspaces"),
                events -> workspaces.keep(
                        events.stream().map(WorkspaceConsumer::said).toList()));
    }

    @Incoming("workspaces")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }

    private static Workspaces.Said said(Envelope<WorkspaceEvent> event) {
        return switch (event.data()) {
            case WorkspaceChanged change -> new Workspaces.Said(event.workspace(), change);
        };
    }
}
