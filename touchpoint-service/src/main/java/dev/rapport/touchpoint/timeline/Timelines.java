package dev.rapport.touchpoint.timeline;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.touchpoint.touch.TouchKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened with a contact. */
public interface Timelines {

    /**
     * Newest first; what was taken back is left out.
     *
     * @param after the place behind which the list goes on; null at its beginning
     */
    List<Item> of(String workspace, UUID contactId, Filter filter, @Nullable Place after, int atMost);

    /**
     * Which touches are wanted: those to which all of this applies. Null asks for nothing.
     *
     * @param kinds any of these; empty for all
     * @param channel where it happened: also how people met
     * @param by who did it; what both did, a meeting, is neither's
     * @param from the earliest time
     * @param before the time that all that is wanted lies before
     * @param automated whether a machine wrote it
     * @param query words, or beginnings of words, that are all somewhere in its texts
     */
    record Filter(
            Set<TouchKind> kinds,
            @Nullable Channel channel,
            @Nullable Side by,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable Boolean automated,
            @Nullable String query) {}

    /**
     * @param sequence the number of the last event that told of it
     * @param touch as it now stands
     */
    record Item(
            UUID touchId, TouchKind kind, Instant occurredAt, long sequence, int version, Map<String, Object> touch) {}

    record Place(Instant occurredAt, UUID touchId) {}
}
