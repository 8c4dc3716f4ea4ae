package dev.rapport.touchpoint.sequence;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.touchpoint.people.ContactKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events take a number, and which number each takes. */
public final class Numbering {
    private Numbering() {}

    /** Of what happens to an outbound message only the permit does: it counts as a touch at once. */
    public static boolean takesNumber(TouchpointEvent event) {
        return switch (event) {
            case ContactEvent ignored -> true;
            case TouchEvent ignored -> true;
            case OutboundEvent outbound -> outbound instanceof OutboundMessagePermitted;
        };
    }

    /** How many numbers the entries take of each contact, in the order of locks; none of those with unnumbered events only. */
    public static SortedMap<ContactKey, Long> taken(List<Entry> entries) {
        SortedMap<ContactKey, Long> taken = new TreeMap<>();
        entries.forEach(entry -> taken.merge(entry.contact(), takesNumber(entry.event()) ? 1L : 0L, Long::sum));
        return taken;
    }

    /** @param before in whose log each contact's events stand, and its last number before the entries */
    public static List<Envelope<TouchpointEvent>> number(List<Entry> entries, Map<ContactKey, LogEnd> before) {
        Map<UUID, Long> numbers = new HashMap<>();
        before.values().forEach(end -> numbers.put(end.log(), end.sequence()));
        return entries.stream()
                .map(entry -> {
                    UUID log = Objects.requireNonNull(before.get(entry.contact()), "nobody's log")
                            .log();
                    return envelope(entry, log, takesNumber(entry.event()) ? numbers.merge(log, 1L, Long::sum) : null);
                })
                .toList();
    }

    private static Envelope<TouchpointEvent> envelope(Entry entry, UUID log, @Nullable Long number) {
        return new Envelope<>(
                entry.eventId(),
                entry.event().type(),
                entry.time(),
                entry.workspace(),
                number,
                Topics.key(entry.workspace(), log),
                entry.event());
    }
}
