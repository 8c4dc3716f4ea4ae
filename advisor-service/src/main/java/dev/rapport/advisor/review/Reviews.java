package dev.rapport.advisor.review;

import dev.rapport.advisor.judgement.Place;
import dev.rapport.contracts.people.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The held messages. */
public interface Reviews {

    /** The longest held first. */
    List<Review> held(Search search);

    /** A message that has a verdict, held or not. */
    Optional<Review> find(String workspace, UUID messageId);

    /** Ids of held messages of a campaign. @param sender null for every one */
    List<UUID> heldOf(String workspace, String campaign, @Nullable String sender, int atMost);

    /** How many wait, without those that were put off. */
    int waiting(String workspace, Instant now);

    /** Those of these messages that had been cleared before they were held. */
    Set<UUID> recalled(String workspace, Collection<UUID> messageIds);

    /**
     * @param finding the code of one of its findings
     * @param snoozed those that were put off and have not come back, or those that were not
     * @param after the place behind which the list goes on; null at its beginning
     */
    record Search(
            String workspace,
            @Nullable String campaign,
            @Nullable String sender,
            @Nullable String finding,
            @Nullable Channel channel,
            @Nullable UUID contactId,
            boolean snoozed,
            Instant now,
            @Nullable Place after,
            int atMost) {}
}
