package dev.rapport.e2e.fault.check;

import dev.rapport.e2e.client.Published.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permits of a log, each beside the verdict that it was given by. */
record Permits(List<Event> log, List<Event> verdicts) {
    private static final String PERMITTED = "dev.rapport.outbound-message.permitted.v1";

    /**
     * @param number the permit's place in the log of its contact
     * @param seen how much of that log its verdict had seen; -1 for one that was never published
     */
    record Permit(String messageId, long number, long seen, String decision) {

        /** Something that was accepted before it was not looked at. */
        boolean blind() {
            return seen != number - 1 || !decision.equals("send");
        }
    }

    List<Permit> all() {
        Map<String, Event> given = new HashMap<>();
        verdicts.forEach(event -> given.put(
                event.messageId() + " " + event.data().at("/verdict/revision").asInt(), event));
        return log.stream()
                .filter(event -> event.type().equals(PERMITTED))
                .map(event -> permit(
                        event,
                        given.get(event.messageId() + " "
                                + event.data().path("revision").asInt())))
                .toList();
    }

    private static Permit permit(Event event, @Nullable Event verdict) {
        long number = Objects.requireNonNull(event.sequence(), "a permit takes a number");
        return verdict == null
                ? new Permit(event.messageId(), number, -1, "")
                : new Permit(
                        event.messageId(),
                        number,
                        verdict.data().at("/verdict/seenSequence").asLong(),
                        verdict.data().at("/verdict/decision").asText());
    }
}
