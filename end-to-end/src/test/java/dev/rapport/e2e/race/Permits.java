package dev.rapport.e2e.race;

import dev.rapport.e2e.client.Published.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The permits of a log, each beside the verdict that it was given by. */
record Permits(List<Event> log, List<Event> verdicts) {
    private static final String PERMITTED = "dev.rapport.outbound-message.permitted.v1";

    /** @param number the permit's place in the log of its contact @param seen how much of that log its verdict had seen */
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
        return permitted()
                .map(event -> permit(
                        event,
                        Objects.requireNonNull(
                                given.get(event.messageId() + " "
                                        + event.data().path("revision").asInt()),
                                "a permit was given by a verdict that was never published")))
                .toList();
    }

    private Stream<Event> permitted() {
        return log.stream().filter(event -> event.type().equals(PERMITTED));
    }

    private static Permit permit(Event event, Event verdict) {
        return new Permit(
                event.messageId(),
                Objects.requireNonNull(event.sequence(), "a permit takes a number"),
                verdict.data().at("/verdict/seenSequence").asLong(),
                verdict.data().at("/verdict/decision").asText());
    }
}
