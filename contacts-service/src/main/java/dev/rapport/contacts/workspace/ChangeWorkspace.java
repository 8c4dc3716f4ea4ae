package dev.rapport.contacts.workspace;

import dev.rapport.contracts.Topics;
import dev.rapport.contracts.WorkspaceEvent.WorkspaceChanged;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Writes down who "we" are, and tells the other services. */
@Singleton
public class ChangeWorkspace {
    private final Workspaces workspaces;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ChangeWorkspace(Workspaces workspaces, Outbox outbox, Ids ids, Clock clock) {
        this.workspaces = workspaces;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return how often it was said by now, this time included */
    public long change(String workspace, Workspace content) {
        long version = workspaces.put(workspace, content);
        WorkspaceChanged event =
                new WorkspaceChanged(content.ownDomains(), content.ownBrands(), content.members(), version);
        outbox.append(new Outgoing(
                Topics.WORKSPACES,
                new Envelope<>(ids.next(), event.type(), clock.instant(), workspace, null, workspace, event)));
        return version;
    }
}
