package dev.rapport.touchpoint.outbound;

import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Status;
import dev.rapport.touchpoint.people.ContactKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbound messages that are kept. Whoever changes one holds its contact's lock. */
public interface Proposals {

    /**
     * Adds the message unless it is there: under its id, or as the same message of a campaign that has not failed for good.
     *
     * @return the one that is there; empty when the message was added
     */
    Optional<Proposal> add(Proposal message);

    /** From now on this one keeps the same message of its campaign from being added no longer. */
    void makeWay(Proposal message);

    /** Writes where the messages stand now. */
    void put(List<Proposal> messages);

    Optional<Proposal> find(String workspace, UUID id);

    /** Those that there are, in any order. */
    List<Proposal> findAll(Collection<Key> keys);

    /** Newest first. */
    List<Proposal> search(String workspace, Search search);

    /** Contacts with a clearance that lapsed by now, in the order of locks. */
    List<ContactKey> withLapsed(Instant now, int atMost);

    /** The cleared messages of these contacts. */
    List<Proposal> cleared(Collection<ContactKey> contacts);

    /** Messages of these contacts whose clearance lapsed by now. */
    List<Proposal> lapsed(Collection<ContactKey> contacts, Instant now);

    record Key(String workspace, UUID id) {}

    /**
     * @param statuses none: all
     * @param after the place behind which the list goes on; null at its beginning
     */
    record Search(
            Set<Status> statuses,
            @Nullable String campaign,
            @Nullable Place after,
            int atMost) {}

    record Place(Instant proposedAt, UUID id) {}
}
