package dev.rapport.stack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.demo.Api;
import dev.rapport.stack.demo.Narrator;
import java.time.Duration;

/** What becomes known after the clearance counts too, until the permit. */
final class CallLoggedLate implements Story {
    @Override
    public String title() {
        return "The call that was logged late";
    }

    @Override
    public void play(Stage stage) {
        Narrator narrator = stage.narrator();
        narrator.tell("Nothing is known of Luca but that he followed Ana, so the DM is cleared:");
        String luca = stage.person("Luca Romano");
        stage.connection(luca, "x", "them", "followed", "", Duration.ofDays(2));
        stage.timeline(luca, 1);
        JsonNode cleared = stage.propose(luca, "x", "greeting", Texts.THANKS_FOR_FOLLOWING);
        narrator.verdict(cleared);
        Ending.status(cleared, "cleared");
        narrator.tell(
                "Before the tool transmits it, a colleague writes down that she spoke with Luca by phone an hour ago. "
                        + "Then the tool asks for the permit, as every sender must:");
        stage.meeting(luca, "phone", "held", Duration.ofMinutes(90), Duration.ofMinutes(30));

        Api.Answer permit = stage.askPermit(cleared.path("id").asText());

        narrator.fact(
                "the answer",
                "%d %s: %s"
                        .formatted(
                                permit.status(),
                                permit.body().path("code").asText(),
                                permit.body().path("detail").asText()));
        JsonNode recalled = stage.outboundMessage(cleared.path("id").asText());
        narrator.verdict(recalled);
        Ending.check(permit.status() == 409, "The permit should be answered with 409, not " + permit.status() + ".");
        Ending.status(recalled, "held");
        Ending.findings(recalled, "recent_live_contact");
    }
}
