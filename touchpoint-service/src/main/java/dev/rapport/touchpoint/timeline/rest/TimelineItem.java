package dev.rapport.touchpoint.timeline.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.rapport.touchpoint.timeline.Timelines;
import dev.rapport.touchpoint.touch.TouchKind;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A touch in a timeline.
 *
 * @param sequence its place in the contact's log
 * @param more the fields of a touch of this kind
 */
record TimelineItem(
        UUID touchId,
        TouchKind kind,
        Instant occurredAt,
        long sequence,
        int version,
        @JsonAnyGetter Map<String, Object> more) {
    private static final Set<String> TOLD = Set.of("id", "kind", "occurredAt", "version");

    static TimelineItem of(Timelines.Item item) {
        Map<String, Object> more = new TreeMap<>(item.touch());
        more.keySet().removeAll(TOLD);
        return new TimelineItem(item.touchId(), item.kind(), item.occurredAt(), item.sequence(), item.version(), more);
    }
}
