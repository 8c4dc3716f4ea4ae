package dev.rapport.advisor.review;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.review.DecideReview.Decision;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Discards what is held of a campaign, a part at a time. Runs in a transaction of the caller's workspace. */
@Singleton
public class DiscardCampaign {
    private static final int AT_ONCE = 500;

    private final Reviews reviews;
    private final Relationships relationships;
    private final OutboundMessages messages;
    private final TellDecision tellDecision;
    private final Clock clock;

    DiscardCampaign(
            Reviews reviews,
            Relationships relationships,
            OutboundMessages messages,
            TellDecision tellDecision,
            Clock clock) {
        this.reviews = reviews;
        this.relationships = relationships;
        this.messages = messages;
        this.tellDecision = tellDecision;
        this.clock = clock;
    }

    /** @param sender null for every one */
    public record Request(
            String workspace,
            String campaign,
            @Nullable String sender,
            String by,
            @Nullable String note) {}

    /** @param more some are held still: the same once more discards them too */
    public record Discarded(int discarded, boolean more) {}

    public Discarded discard(Request request) {
        List<UUID> ids = reviews.heldOf(request.workspace(), request.campaign(), request.sender(), AT_ONCE + 1);
        List<UUID> part = ids.subList(0, Math.min(AT_ONCE, ids.size()));
        TreeSet<ContactKey> contacts =
                find(request, part).stream().map(Followed::contact).collect(Collectors.toCollection(TreeSet::new));
        relationships.lock(contacts);
        // Read again under the locks: somebody may have decided meanwhile.
        List<Followed> held = find(request, part).stream()
                .filter(message -> message.status() == Followed.Status.HELD)
                .toList();
        Instant now = clock.instant();
        held.forEach(message -> tellDecision.tell(message.contact(), decision(request, message), now));
        messages.save(held.stream()
                .map(message -> message.with(Followed.Status.DISCARDED))
                .toList());
        return new Discarded(held.size(), ids.size() > AT_ONCE);
    }

    private List<Followed> find(Request request, List<UUID> ids) {
        return messages.find(ids, List.of(new ContactKey(request.workspace(), new UUID(0, 0))));
    }

    private static DecideReview.Request decision(Request request, Followed message) {
        return new DecideReview.Request(
                request.workspace(),
                message.id(),
                message.revision(),
                new Decision.Discard(),
                request.by(),
                request.note());
    }
}
