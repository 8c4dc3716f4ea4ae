package dev.rapport.advisor.judgement;

import dev.rapport.advisor.judgement.rule.Surroundings;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Identity;
import dev.rapport.contracts.model.OutboundMessage;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges a message that nobody proposed, as things stand. Nothing is recorded and nobody registered. */
@Singleton
public class CheckDraft {
    private final Relationships relationships;
    private final Workspaces workspaces;
    private final Policies policies;
    private final FindSurroundings surroundings;
    private final Ids ids;

    CheckDraft(
            Relationships relationships,
            Workspaces workspaces,
            Policies policies,
            FindSurroundings surroundings,
            Ids ids) {
        this.relationships = relationships;
        this.workspaces = workspaces;
        this.policies = policies;
        this.surroundings = surroundings;
        this.ids = ids;
    }

    /** @param known empty when nothing is known of the addressee */
    public record Checked(Optional<Relationship> known, Judgement judgement, int policyVersion) {}

    public Optional<Relationship> find(String workspace, UUID contactId) {
        return relationships.find(new ContactKey(workspace, contactId));
    }

    /** @param address in its normal form */
    public Optional<Relationship> find(String workspace, Channel channel, String address) {
        return relationships
                .owner(workspace, channel.identityChannel().name().toLowerCase(Locale.ROOT), address)
                .flatMap(owner -> find(workspace, owner));
    }

    /** @param name of the addressee, where nothing is known but what the draft says */
    public Checked check(
            String workspace, Optional<Relationship> known, @Nullable String name, OutboundMessage draft, Instant now) {
        Workspaces.Version described =
                workspaces.newest(List.of(workspace)).getOrDefault(workspace, Workspaces.Version.UNKNOWN);
        Relationship relationship = known.orElseGet(() -> stranger(name, draft, now));
        ContactKey contact = new ContactKey(workspace, relationship.contactId());
        Surroundings around = surroundings.of(Map.of(contact, relationship)).getOrDefault(contact, Surroundings.NONE);
        Policies.Version policy = policies.newest(workspace);
        return new Checked(
                known,
                Judge.judge(
                        new Case(relationship, draft, around, described.workspace(), policy.policy(), List.of(), now)),
                policy.number());
    }

    /** As if the addressee had just been registered. */
    private Relationship stranger(@Nullable String name, OutboundMessage draft, Instant now) {
        Relationship nobody = Relationship.of(ids.next());
        String address = draft.address();
        if (address == null) {
            return nobody;
        }
        Identity identity = new Identity(ids.next(), draft.channel().identityChannel(), address);
        return nobody.add(new Entry(
                1L,
                now,
                new ContactRegistered(
                        nobody.contactId(), name == null ? address : name, List.of(identity), null, List.of())));
    }
}
