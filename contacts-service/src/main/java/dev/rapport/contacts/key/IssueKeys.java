package dev.rapport.contacts.key;

import dev.rapport.contracts.Topics;
import dev.rapport.contracts.WorkspaceEvent;
import dev.rapport.contracts.WorkspaceEvent.KeyRevoked;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.messaging.audit.Audit.Deed;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives keys out and takes them back, and tells the other services, which let nobody in whom they never heard of. */
@Singleton
public class IssueKeys {
    private final Keys keys;
    private final Outbox outbox;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    public IssueKeys(Keys keys, Outbox outbox, Ids ids, Audit audit, Clock clock) {
        this.keys = keys;
        this.outbox = outbox;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    public void issue(String workspace, Key key) {
        keys.add(workspace, key);
        tell(workspace, key.id(), key.issued());
        audit.note(new Deed(
                workspace,
                key.issuedBy(),
                "key.issued",
                key.id(),
                Map.of("role", key.role().name().toLowerCase(Locale.ROOT))));
    }

    /** Joins the caller's transaction. False: there is no such key. @param by the member who takes it back */
    public boolean revoke(String workspace, UUID id, String by) {
        Instant now = clock.instant();
        Optional<Instant> revokedAt = keys.revoke(workspace, id, now);
        revokedAt.filter(now::equals).ifPresent(at -> {
            tell(workspace, id, new KeyRevoked(id, at));
            audit.note(new Deed(workspace, by, "key.revoked", id, Map.of()));
        });
        return revokedAt.isPresent();
    }

    private void tell(String workspace, UUID id, WorkspaceEvent event) {
        outbox.append(new Outgoing(
                Topics.WORKSPACES,
                new Envelope<>(
                        ids.next(), event.type(), clock.instant(), workspace, null, Topics.key(workspace, id), event)));
    }
}
