package dev.rapport.e2e.fault.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps the life of an outbound message may take. */
final class Life {
    private static final Set<String> JUDGED = Set.of("cleared", "held", "refused", "discarded");
    private static final Map<String, Set<String>> NEXT = Map.of(
            "", Set.of("proposed"),
            "proposed", JUDGED,
            "cleared", Set.of("cleared", "recalled", "permitted", "expired", "discarded"),
            "recalled", JUDGED,
            "held", JUDGED,
            "refused", JUDGED,
            "expired", Set.of("proposed", "cleared", "held", "refused", "discarded"),
            "permitted", Set.of("sent", "failed"),
            "failed", Set.of("proposed"),
            "sent", Set.of());

    private Life() {}

    /** @param steps the verbs of what the log says of one message, in its order */
    static boolean isLegal(List<String> steps) {
        String before = "";
        for (String step : steps) {
            if (!NEXT.getOrDefault(before, Set.of()).contains(step)) {
                return false;
            }
            before = step;
        }
        return !steps.isEmpty();
    }
}
