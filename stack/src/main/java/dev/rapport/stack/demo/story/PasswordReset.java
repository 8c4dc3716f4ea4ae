package dev.rapport.stack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.demo.Narrator;
import java.time.Duration;

/** What a person waits for is never held. */
final class PasswordReset implements Story {
    @Override
    public String title() {
        return "The password reset right after the call";
    }

    @Override
    public void play(Stage stage) {
        Narrator narrator = stage.narrator();
        narrator.tell(
                "Mei hung up five minutes ago and asked for a new password. The sender asks for the verdict and the "
                        + "permit in one call:");
        String mei = stage.person("Mei Tanaka");
        stage.meeting(mei, "phone", "held", Duration.ofMinutes(35), Duration.ofMinutes(30));

        JsonNode message = stage.proposeAndAskPermit(
                mei,
                "email",
                "transactional",
                "You asked for a new password. Choose it here within the next hour: https://ana-lima.example/reset");

        narrator.verdict(message);
        Ending.status(message, "permitted");
        Ending.check(message.path("go").asBoolean(), "The answer should say go.");
    }
}
