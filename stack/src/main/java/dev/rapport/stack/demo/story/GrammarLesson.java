package dev.rapport.stack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.demo.Narrator;
import java.time.Duration;

/** No machine was involved, and still the goodwill was lost. */
final class GrammarLesson implements Story {
    private static final String QUESTION =
            "Thank you for the invite! How can I be a good connection for you? Is their a time this week to talk live?";
    private static final String ANSWER = "It is \"there\", not \"their\". You may want to proofread before you write.";

    @Override
    public String title() {
        return "The grammar lesson";
    }

    @Override
    public void play(Stage stage) {
        Narrator narrator = stage.narrator();
        narrator.tell("A colleague invited Grace, a stranger, on LinkedIn. Grace accepted and wrote back:");
        String grace = stage.person("Grace Adeyemi");
        stage.connection(
                grace, "linkedin", "us", "requested", "I would like to add you to my network.", Duration.ofDays(3));
        stage.connection(grace, "linkedin", "them", "accepted", "", Duration.ofDays(2));
        stage.timeline(grace, 2);
        stage.message(grace, "inbound", QUESTION, Duration.ofDays(2));
        narrator.quote(QUESTION);
        narrator.tell("The answer that she got:");
        stage.message(grace, "outbound", ANSWER, Duration.ofDays(1));
        narrator.quote(ANSWER);
        narrator.tell("Rapport keeps all of it, each touch in its place:");

        JsonNode timeline = stage.timeline(grace, 4).path("items");
        JsonNode relationship = stage.relationship(grace, 4);

        timeline.forEach(
                touch -> narrator.fact(touch.path("occurredAt").asText().substring(0, 10), told(touch)));
        narrator.tell("and says how the relationship is doing:");
        JsonNode health = relationship.path("health");
        narrator.fact(
                "health",
                health.path("score").isNumber()
                        ? "%.0f of 100, %s"
                                .formatted(
                                        health.path("score").asDouble(),
                                        health.path("band").asText())
                        : "new: too little is known to call it well or poor");
        health.path("parts").forEach(part -> narrator.fact("", part.path("says").asText()));
        Ending.check(
                timeline.size() == 4, "The timeline should hold four touches and holds %d.".formatted(timeline.size()));
    }

    private static String told(JsonNode touch) {
        return switch (touch.path("kind").asText()) {
            case "connection" ->
                "connection %s %s"
                        .formatted(touch.path("status").asText().replace('_', ' '), by(touch.path("initiatedBy")));
            case "message" ->
                "message %s: %s"
                        .formatted(
                                touch.path("direction").asText(),
                                touch.path("body").asText());
            default -> touch.path("kind").asText();
        };
    }

    private static String by(JsonNode side) {
        return side.asText().equals("us") ? "by us" : "by her";
    }
}
