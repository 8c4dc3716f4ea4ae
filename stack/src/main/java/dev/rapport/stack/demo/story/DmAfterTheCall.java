package dev.rapport.stack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.demo.Narrator;
import java.time.Duration;

/** The story that Rapport exists for. */
final class DmAfterTheCall implements Story {
    @Override
    public String title() {
        return "The DM after the call";
    }

    @Override
    public void play(Stage stage) {
        Narrator narrator = stage.narrator();
        narrator.tell(
                "Six days ago Ana and Parissa met at a networking event and swapped cards. Ana asked to connect on "
                        + "LinkedIn, and Parissa accepted. Parissa followed Ana on X, and Ana followed back. Parissa booked a call. "
                        + "Today they spoke by phone for an hour. Two hours later Ana's X tool wants to send:");
        String parissa = stage.person("Parissa Behnia");
        stage.meeting(parissa, "in_person", "held", Duration.ofDays(6), Duration.ofHours(2));
        stage.connection(parissa, "linkedin", "us", "requested", "It was good to meet you!", Duration.ofDays(5));
        stage.connection(parissa, "linkedin", "them", "accepted", "", Duration.ofDays(4));
        stage.connection(parissa, "x", "them", "followed", "", Duration.ofDays(3));
        stage.connection(parissa, "x", "us", "followed_back", "", Duration.ofDays(3));
        String call = stage.meeting(parissa, "phone", "scheduled", Duration.ofHours(3), Duration.ofHours(1));
        stage.meetingWasHeld(call);
        stage.timeline(parissa, 6);

        JsonNode message = stage.propose(parissa, "x", "greeting", Texts.THANKS_FOR_FOLLOWING);

        narrator.verdict(message);
        Ending.status(message, "held");
        Ending.findings(message, "recent_live_contact", "claims_first_touch", "promotes_third_party");
    }
}
