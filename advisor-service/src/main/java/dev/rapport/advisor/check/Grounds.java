package dev.rapport.advisor.check;

import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.Surroundings.Cost;
import dev.rapport.contracts.people.Channel;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a draft is judged on, looked up at once: somebody waits for it. */
public interface Grounds {

    Found find(String workspace, Addressee addressee);

    /** Named by the id, or by the address in its normal form; by nothing, it is nobody. */
    record Addressee(
            @Nullable UUID contactId,
            @Nullable Channel channel,
            @Nullable String address) {}

    /**
     * As things stand.
     *
     * @param known empty when nothing is known of the addressee
     * @param lastDissonance the newest touch of ours that cost goodwill with the contact; null when none did
     */
    record Found(
            Optional<Relationship> known,
            Workspace workspace,
            Policies.Version policy,
            @Nullable Cost lastDissonance) {}
}
