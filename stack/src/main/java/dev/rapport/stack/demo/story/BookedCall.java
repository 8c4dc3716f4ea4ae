package dev.rapport.stack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.demo.Narrator;
import java.time.Duration;

/** A calendar knows of calls that nobody confirms. */
final class BookedCall implements Story {
    @Override
    public String title() {
        return "The booked call that nobody marked";
    }

    @Override
    public void play(Stage stage) {
        Narrator narrator = stage.narrator();
        narrator.tell(
                "Sara and Ana had booked a call for three hours ago. Nobody wrote down whether it took place, and "
                        + "nobody that it fell through. A tool is about to welcome Sara:");
        String sara = stage.person("Sara Okafor");
        stage.meeting(sara, "phone", "scheduled", Duration.ofHours(3), Duration.ofMinutes(30));

        JsonNode message = stage.propose(
                sara, "email", "greeting", "Hi Sara, nice to e-meet you! Let me introduce myself and what we do.");

        narrator.verdict(message);
        Ending.status(message, "held");
        Ending.findings(message, "recent_live_contact");
    }
}
