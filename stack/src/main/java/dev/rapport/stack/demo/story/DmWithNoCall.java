package dev.rapport.stack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.demo.Narrator;
import java.time.Duration;

/** The same words to somebody whom they fit. */
final class DmWithNoCall implements Story {
    @Override
    public String title() {
        return "The same DM, with no call before it";
    }

    @Override
    public void play(Stage stage) {
        Narrator narrator = stage.narrator();
        narrator.tell(
                "Jonas followed Ana on X yesterday. They have never met or written. The same tool sends the same words:");
        String jonas = stage.person("Jonas Weber");
        stage.connection(jonas, "x", "them", "followed", "", Duration.ofDays(1));
        stage.timeline(jonas, 1);

        JsonNode message = stage.propose(jonas, "x", "greeting", Texts.THANKS_FOR_FOLLOWING);

        narrator.verdict(message);
        narrator.tell(
                "Nothing contradicts it. That it sends him to somebody else's site is worth a word, and holds nothing.");
        Ending.status(message, "cleared");
    }
}
