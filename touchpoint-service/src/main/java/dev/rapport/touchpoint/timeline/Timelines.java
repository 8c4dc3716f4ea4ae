package dev.rapport.touchpoint.timeline;

import dev.rapport.touchpoint.touch.TouchKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened with a contact. */
public interface Timelines {

    /**
     * Newest first; what was taken back is left out.
     *
     * @param after the place behind which the list goes on; null at its beginning
     */
    List<Item> of(String workspace, UUID contactId, @Nullable Place after, int atMost);

    /**
     * @param sequence the number of the last event that told of it
     * @param touch as it now stands
     */
    record Item(
            UUID touchId, TouchKind kind, Instant occurredAt, long sequence, int version, Map<String, Object> touch) {}

    record Place(Instant occurredAt, UUID touchId) {}
}
