package dev.rapport.messaging.observe;

import io.opentelemetry.context.Context;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What this thread's work follows from: a request, or the records that it has in hand. */
public final class Trails {
    private static final ThreadLocal<@Nullable Map<String, Trail>> IN_HAND = new ThreadLocal<>();

    private Trails() {}

    /** What an event of this key follows from: the newest record of the key that is in hand; without any, the request. */
    public static Trail of(String key) {
        Map<String, Trail> inHand = IN_HAND.get();
        if (inHand != null) {
            // Where all that is in hand has one key, what is told follows from that, under whatever key.
            Trail only = inHand.size() == 1 ? inHand.values().iterator().next() : Trail.NONE;
            return inHand.getOrDefault(key, only);
        }
        Object correlationId = MDC.get(LogFields.CORRELATION_ID);
        return new Trail(Context.current(), correlationId == null ? null : correlationId.toString(), null);
    }

    /** From now on this thread follows these trails, each for the events of its key. */
    static void follow(Map<String, Trail> byKey) {
        IN_HAND.set(byKey);
    }

    static void leave() {
        IN_HAND.remove();
    }
}
