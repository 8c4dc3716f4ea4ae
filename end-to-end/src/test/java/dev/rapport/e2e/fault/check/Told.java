package dev.rapport.e2e.fault.check;

import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Published;
import dev.rapport.e2e.client.Published.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands on the topics of one workspace. A record may stand there twice, as it is sent again when nobody knows whether
 * it was sent: then its first place counts.
 */
record Told(List<Event> connections, List<Event> touchpoints, List<Event> verdicts, List<Event> deadLetters) {
    private static final String VERDICT = "dev.rapport.verdict.given.v1";
    private static final String OUTBOUND = "dev.rapport.outbound-message.";

    static Told now(Published published) {
        return new Told(
                once(published.on(Topics.CONNECTIONS)),
                once(published.on(Topics.TOUCHPOINTS)),
                once(published.on(Topics.VERDICTS)).stream()
                        .filter(event -> event.type().equals(VERDICT))
                        .toList(),
                published.on(Topics.all().stream()
                        .map(Topics.Topic::name)
                        .filter(topic -> topic.endsWith(".dlq"))
                        .toList()));
    }

    /** Those of the verdicts with this message, by revision. */
    Map<String, List<Integer>> revisions() {
        return verdicts.stream()
                .collect(Collectors.groupingBy(
                        Event::messageId,
                        Collectors.mapping(
                                event -> event.data().at("/verdict/revision").asInt(), Collectors.toList())));
    }

    /** The verbs of what is said of each message, in the order of its log. */
    Map<String, List<String>> lives() {
        Map<String, List<Event>> steps = touchpoints.stream()
                .filter(event -> event.type().startsWith(OUTBOUND))
                .collect(Collectors.groupingBy(Event::messageId));
        Map<String, List<String>> lives = new LinkedHashMap<>();
        steps.forEach((message, events) -> lives.put(
                message,
                inOrder(events).stream()
                        .map(event -> event.type().substring(OUTBOUND.length()).replace(".v1", ""))
                        .toList()));
        return lives;
    }

    /** A merge has it go on in another log: of two logs only the clock tells what came first. */
    private static List<Event> inOrder(List<Event> events) {
        return events.stream().map(Event::key).distinct().count() == 1
                ? events
                : events.stream().sorted(Comparator.comparing(Told::time)).toList();
    }

    private static Instant time(Event event) {
        return Instant.parse(event.headers().getOrDefault("ce_time", ""));
    }

    static String id(Event event) {
        return event.headers().getOrDefault("ce_id", "");
    }

    private static List<Event> once(List<Event> events) {
        Map<String, Event> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(id(event), event));
        return List.copyOf(first.values());
    }
}
