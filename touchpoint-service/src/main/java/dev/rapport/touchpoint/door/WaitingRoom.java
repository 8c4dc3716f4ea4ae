package dev.rapport.touchpoint.door;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where records wait that a workspace hands in faster than its turn comes. */
public interface WaitingRoom {

    /** Those of the workspaces of which something waits. */
    Set<String> occupiedBy(Collection<String> workspaces);

    /** They wait behind those of their workspace that are here. One that waits already waits once. Joins the caller's transaction. */
    void enter(List<Waiting> records);

    /**
     * The turn of every workspace: the oldest of each, in their order.
     *
     * @param ofEach how many, at most
     * @param until nobody else is given any of these workspaces' records before
     */
    List<Waiting> next(int ofEach, Instant now, Instant until);

    /** They need not wait any longer. */
    void leave(List<Waiting> records);

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
