package dev.rapport.touchpoint.door;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where records wait that a workspace hands in faster than its turn comes, and those of which only contacts-service could tell to whom they are. */
public interface WaitingRoom {

    /** Those of the workspaces of which something waits for its turn. */
    Set<String> occupiedBy(Collection<String> workspaces);

    /** They wait behind those of their workspace that are here. One that waits already waits once. Joins the caller's transaction. */
    void enter(List<Waiting> records);

    /**
     * The turn of every workspace: the oldest of each, in their order, but for those that are not to be tried yet.
     *
     * @param ofEach how many, at most
     * @param until nobody else is given any of these workspaces' records before
     */
    List<Waiting> next(int ofEach, Instant now, Instant until);

    /** They need not wait any longer, but for those that were put off since their turn came. */
    void leave(List<Waiting> records);

    /** Whether another that waits for the same came before this one, and is not in hand together with it. */
    boolean waitsBefore(Waiting record, String whom);

    /**
     * It waits where it stands, or behind all others if it was not here: the longer, the more often contacts-service was asked for it.
     * Joins the caller's transaction.
     */
    void putOff(Waiting record, String whom, boolean asked, Instant now);

    /**
     * A record as it came.
     *
     * @param place in the order of all that wait; 0 before it has one
     */
    record Waiting(
            long place,
            String workspace,
            int partition,
            long offset,
            Instant writtenAt,
            @Nullable String key,
            Map<String, String> headers,
            byte @Nullable [] data) {}
}
