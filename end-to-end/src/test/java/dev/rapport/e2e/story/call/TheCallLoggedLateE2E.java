package dev.rapport.e2e.story.call;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Published.Event;
import dev.rapport.e2e.client.Receiver;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The message was cleared; then somebody logs the call that was forgotten. It comes back before it goes out. */
@ExtendWith(BuiltStack.class)
class TheCallLoggedLateE2E {

    @Test
    void thePermitIsRefusedAndTheMessageEndsUpHeld(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Outbound dm = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

        Answer permit = dm.permit();

        permit.expect(409);
        assertThat(permit.code()).isIn("stale", "held");
        assertThat(dm.awaitStatus("held").path("go").asBoolean(true)).isFalse();
        assertThat(dm.verdictNow().codes()).contains("recent_live_contact", "claims_first_touch");
    }

    @Test
    void thePermitThatWaitsHasSeenTheCall(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Outbound dm = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

        Answer permit = dm.permitWaiting();

        permit.expect(409);
        assertThat(permit.code()).isEqualTo("held");
    }

    @Test
    void theSenderIsToldOnTheTopic(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Outbound dm = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));

        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

        List<Event> events = team.published()
                .on(
                        Topics.TOUCHPOINTS,
                        published -> types(dm, published).contains("dev.rapport.outbound-message.recalled.v1"));
        // It is cleared anew if her registration is taken in after the message.
        assertThat(types(dm, events))
                .containsSubsequence(
                        "dev.rapport.outbound-message.proposed.v1",
                        "dev.rapport.outbound-message.cleared.v1",
                        "dev.rapport.outbound-message.recalled.v1");
    }

    @Tag("local")
    @Test
    void theSenderIsCalledBackWithinASecond(Team team) {
        Person parissa = team.ana().registers("Parissa");
        try (var receiver = new Receiver();
                var callback = new Receiver()) {
            String secret = team.ana().makesWebhook(receiver, "outbound.cleared", "outbound.recalled");
            Outbound dm = team.tool()
                    .proposes(Draft.to(parissa, "Thank you for following me.").with("callbackUrl", callback.url()));
            callback.hears("outbound.cleared");
            receiver.hears("outbound.cleared");

            team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
            Instant logged = Instant.now();

            Receiver.Heard recalled = receiver.hears("outbound.recalled");
            assertThat(Duration.between(logged, recalled.at())).isLessThan(Duration.ofSeconds(1));
            assertThat(recalled.isSignedWith(secret)).isTrue();
            assertThat(recalled.body().path("data").path("id").asText()).isEqualTo(dm.id());
            assertThat(recalled.body().path("data").path("status").asText()).isEqualTo("held");
            assertThat(recalled.body().path("data").path("body").asText()).isEqualTo("Thank you for following me.");
            callback.hears("outbound.recalled");
        }
    }

    @Test
    void aCallBesidesAnInnocentMessageOnlyAsksForTime(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Outbound note = team.tool().proposes(Draft.to(parissa, "Our office is closed on Friday."));

        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

        note.awaitStatus("held");
        assertThat(note.verdictNow().waitsFor()).isEqualTo("time");
        assertThat(note.verdictNow().json().path("holdUntil").asText()).isNotEmpty();
    }

    private static List<String> types(Outbound message, List<Event> events) {
        return events.stream()
                .filter(event -> event.messageId().equals(message.id()))
                .map(Event::type)
                .toList();
    }
}
