package dev.rapport.e2e.story.call;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The message is gone; only then somebody logs the call. Nobody can take it back, and nobody should forget it. */
@ExtendWith(BuiltStack.class)
class TheCallThatCameTooLateE2E {

    @Test
    void theRegisterSaysByHowMuch(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Instant ended = hoursAgo(2);
        Outbound dm = team.tool()
                .asksToSend(Draft.to(parissa, "Thank you for following me.")
                        .with("campaign", "spring")
                        .with("sender", "x-tool"));
        assertThat(dm.proposed().path("go").asBoolean()).isTrue();

        team.ana().speaksByPhone(parissa, hoursAgo(3), ended);

        JsonNode late =
                team.ana().dissonance("?by=us&sender=x-tool&campaign=spring", 1).getFirst();
        assertThat(late.path("kind").asText()).isEqualTo("too_late");
        assertThat(late.path("messageId").asText()).isEqualTo(dm.id());
        assertThat(late.path("contactId").asText()).isEqualTo(parissa.id());
        Duration between = Duration.parse(late.path("tooLate").asText());
        assertThat(between).isBetween(Duration.ofHours(2), Duration.between(ended, Instant.now()));
        assertThat(ended.plus(between))
                .isEqualTo(Instant.parse(late.path("occurredAt").asText()));
    }

    @Test
    void aCallThatWasLoggedByMistakeIsTakenBack(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.tool().asksToSend(Draft.to(parissa, "Our office is closed on Friday."));
        String call = team.ana()
                .speaksByPhone(parissa, hoursAgo(3), hoursAgo(2))
                .path("id")
                .asText();
        team.ana().dissonance("", 1);

        team.ana()
                .client()
                .send(new Call("DELETE", Service.TOUCHPOINT, "/v1/meetings/" + call, null, Map.of()))
                .expect(204);

        team.ana().dissonance("", 0);
    }

    @Test
    void whatAReviewerLetGoIsThereTooAndWasNotLate(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        Outbound news = team.tool().proposes(Draft.to(parissa, "Our office is closed on Friday."));
        team.ana().decides(news, "release").expect(200);
        news.awaitStatus("cleared");
        news.permitWaiting().expect(200);

        JsonNode released = team.ana().dissonance("", 1).getFirst();

        assertThat(released.path("kind").asText()).isEqualTo("released");
        assertThat(released.has("tooLate")).isFalse();
    }

    @Test
    void whatWasSentWithoutAskingIsThereToo(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

        for (String direction : new String[] {"outbound", "inbound"}) {
            team.ana()
                    .client()
                    .create(
                            Service.TOUCHPOINT,
                            "/v1/messages",
                            Json.object(
                                    "contact",
                                    parissa.ref(),
                                    "channel",
                                    "x",
                                    "direction",
                                    direction,
                                    "automated",
                                    true,
                                    "body",
                                    "Thank you for following me.",
                                    "occurredAt",
                                    hoursAgo(1)));
        }

        assertThat(team.ana().dissonance("?by=us", 1).getFirst().path("kind").asText())
                .isEqualTo("not_proposed");
        assertThat(team.ana().dissonance("?by=them", 1).getFirst().path("kind").asText())
                .isEqualTo("automated_message");
    }
}
