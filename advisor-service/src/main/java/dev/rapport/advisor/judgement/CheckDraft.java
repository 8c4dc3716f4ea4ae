package dev.rapport.advisor.judgement;

import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.OutboundMessage;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Judges a message that nobody proposed, as things stand. Nothing is recorded and nobody registered. */
@Singleton
public class CheckDraft {
    private final Relationships relationships;
    private final Workspaces workspaces;
    private final Ids ids;

    CheckDraft(Relationships relationships, Workspaces workspaces, Ids ids) {
        this.relationships = relationships;
        this.workspaces = workspaces;
        this.ids = ids;
    }

    /** @param known empty when nothing is known of the addressee */
    public record Checked(Optional<Relationship> known, Judgement judgement) {}

    public Optional<Relationship> find(String workspace, UUID contactId) {
        return relationships.find(new ContactKey(workspace, contactId));
    }

    /** @param address in its normal form */
    public Optional<Relationship> find(String workspace, Channel channel, String address) {
        return relationships
                .owner(workspace, channel.identityChannel().name().toLowerCase(Locale.ROOT), address)
                .flatMap(owner -> find(workspace, owner));
    }

    public Checked check(String workspace, Optional<Relationship> known, OutboundMessage draft, Instant now) {
        Workspaces.Version described =
                workspaces.newest(List.of(workspace)).getOrDefault(workspace, Workspaces.Version.UNKNOWN);
        return new Checked(
                known,
                Judge.judge(new Case(
                        known.orElseGet(() -> Relationship.of(ids.next())),
                        draft,
                        described.workspace(),
                        Policy.DEFAULT,
                        List.of(),
                        now)));
    }
}
