package dev.rapport.advisor.policy;

import dev.rapport.advisor.contact.ContactKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies that were changed and are on their way to the contacts, one after the other in the order of their ids. */
public interface Rollouts {

    /** One that is under way and that nobody else is at; nobody else is until the transaction ends. */
    Optional<Rollout> next();

    /** The contacts that it comes to next; none when it has come to all. */
    List<ContactKey> contacts(Rollout rollout, int limit);

    /** It has come to this contact. */
    void came(Rollout rollout, UUID through);

    /** It has come to all, or to as many as it needs to: those of older versions end with it. */
    void end(Rollout rollout);

    /** @param through the contact that it came to last; null when it has not begun */
    record Rollout(String workspace, int version, @Nullable UUID through) {}
}
