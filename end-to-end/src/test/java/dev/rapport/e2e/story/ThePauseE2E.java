package dev.rapport.e2e.story;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.client.Receiver;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Some tools cannot ask for each message. They take a list of whom to leave alone. */
@Tag("local")
@ExtendWith(BuiltStack.class)
class ThePauseE2E {

    @Test
    void whoWasJustSpokenToIsOnTheListAndToolsAreTold(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Person noor = team.ana().registers("Noor");
        try (var receiver = new Receiver()) {
            String secret = team.ana().makesWebhook(receiver, "contact.paused");

            team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

            assertThat(team.ana().paused(1)).containsExactly(parissa.id()).doesNotContain(noor.id());
            Receiver.Heard paused = receiver.hears("contact.paused");
            assertThat(paused.isSignedWith(secret)).isTrue();
            assertThat(paused.body().at("/data/contactId").asText()).isEqualTo(parissa.id());
            assertThat(Instant.parse(
                            paused.body().at("/data/automationPaused/until").asText()))
                    .isAfter(Instant.now().plus(Duration.ofDays(2)));
        }
    }

    /** Three days after a call nothing happens but that it is three days after the call. */
    @Test
    void whenItsTimeIsOverTheContactIsOffTheListAndToolsAreTold(Team team) {
        Person parissa = team.ana().registers("Parissa");
        try (var receiver = new Receiver()) {
            team.ana().makesWebhook(receiver, "contact.paused", "contact.resumed");
            Instant ended = Instant.now().minus(Duration.ofDays(3)).plusSeconds(8);
            team.ana().speaksByPhone(parissa, ended.minus(Duration.ofHours(1)), ended);
            receiver.hears("contact.paused");
            team.ana().paused(1);

            Receiver.Heard resumed = receiver.hears("contact.resumed");

            assertThat(resumed.body().at("/data/contactId").asText()).isEqualTo(parissa.id());
            assertThat(resumed.body().at("/data/automationPaused").isNull()).isTrue();
            assertThat(team.ana().paused(0)).isEmpty();
        }
    }

    /** A day before a booked call nothing happens either. */
    @Test
    void aBookedCallPutsTheContactOnTheListADayBefore(Team team) {
        Person parissa = team.ana().registers("Parissa");
        try (var receiver = new Receiver()) {
            team.ana().makesWebhook(receiver, "contact.paused");
            Instant starts = Instant.now().plus(Duration.ofDays(1)).plusSeconds(8);
            team.ana().booksCall(parissa, starts, starts.plus(Duration.ofHours(1)));
            assertThat(team.ana().paused(0)).isEmpty();

            Receiver.Heard paused = receiver.hears("contact.paused");

            assertThat(paused.body().at("/data/automationPaused/because/0").asText())
                    .isEqualTo("upcoming_live_contact");
            assertThat(paused.at()).isAfterOrEqualTo(starts.minus(Duration.ofDays(1)));
            assertThat(team.ana().paused(1)).containsExactly(parissa.id());
        }
    }
}
