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
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** How many numbers the entries take of each contact, in the order of locks; contacts that none is taken of are absent. */
    public static SortedMap<ContactKey, Long> taken(List<Entry> entries) {
        SortedMap<ContactKey, Long> taken = new TreeMap<>();
        entries.stream()
                .filter(entry -> takesNumber(entry.event()))
                .forEach(entry -> taken.merge(entry.contact(), 1L, Long::sum));
        return taken;
    }

    /** @param last the last number of each contact before the entries */
    public static List<Envelope<TouchpointEvent>> number(List<Entry> entries, Map<ContactKey, Long> last) {
        Map<ContactKey, Long> numbers = new HashMap<>(last);
        return entries.stream()
                .map(entry -> envelope(
                        entry, takesNumber(entry.event()) ? numbers.merge(entry.contact(), 1L, Long::sum) : null))
                .toList();
    }

    private static Envelope<TouchpointEvent> envelope(Entry entry, @Nullable Long number) {
        return new Envelope<>(
                entry.eventId(),
                entry.event().type(),
                entry.time(),
                entry.workspace(),
                number,
                Topics.key(entry.workspace(), entry.event().contactId()),
                entry.event());
    }
}
