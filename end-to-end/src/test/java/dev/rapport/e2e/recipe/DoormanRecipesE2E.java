package dev.rapport.e2e.recipe;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Receiver;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Shell;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The recipes for tools that only post: the doorman asks for them. */
@Tag("local")
@ExtendWith(BuiltStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoormanRecipesE2E {
    private static final String THANKS = "Thank you for following me.";

    private final Receiver mailServer = new Receiver();
    private final Team team;
    private final Map<String, String> settings;
    private final Doorman doorman;

    DoormanRecipesE2E(Team team) {
        this.team = team;
        settings = Map.of(
                "RAPPORT_URL", team.stack().at(TOUCHPOINT).toString(),
                "RAPPORT_TOKEN", team.stack().token(team.workspace(), "automation", "doorman"),
                "CALLBACK_SECRET", secret(team),
                "FORWARD_TO", mailServer.url());
        doorman = Doorman.opens(settings);
    }

    /** As the page gets it. */
    private static String secret(Team team) {
        Shell.Output output = Recipes.typed(team, "/v1/webhooks/callback-secret");
        return Json.read(output.text().getBytes(StandardCharsets.UTF_8))
                .path("secret")
                .asText();
    }

    @AfterAll
    void close() {
        doorman.close();
        mailServer.close();
    }

    @Test
    void whatListmonkPostsIsForwardedAndReported() {
        Person noor = Person.stranger("Noor");
        JsonNode post = listmonk(noor, "spring");

        Http.Answer answer = doorman.hears("/listmonk", post);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("go").asBoolean()).isTrue();
        JsonNode mail = forwarded(noor).getFirst();
        assertThat(mail.path("subject").asText()).isEqualTo("Hello");
        assertThat(mail.path("body").asText()).isEqualTo(THANKS);
        of("spring").awaitStatus("sent");
    }

    @Test
    void aPostThatComesTwiceGoesOutOnce() {
        Person zoe = Person.stranger("Zoe");
        JsonNode post = listmonk(zoe, "summer");
        doorman.hears("/listmonk", post);

        Http.Answer again = doorman.hears("/listmonk", post);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("go").asBoolean(true)).isFalse();
        assertThat(again.body().path("why").asText()).isNotBlank();
        assertThat(forwarded(zoe)).hasSize(1);
    }

    @Test
    void evenWhenItComesTwiceAtOnce() {
        Person ravi = Person.stranger("Ravi");
        JsonNode post = listmonk(ravi, "monsoon");

        List<Integer> statuses = Stream.generate(() -> post)
                .limit(4)
                .parallel()
                .map(same -> doorman.hears("/listmonk", same).status())
                .toList();

        assertThat(statuses).contains(200).isSubsetOf(200, 503);
        assertThat(forwarded(ravi)).hasSize(1);
        of("monsoon").awaitStatus("sent");
    }

    @Test
    void whatIsHeldIsForwardedOnceAReviewerLetsItGo() {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        Http.Answer answer = doorman.hears("/listmonk", listmonk(parissa, "autumn"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("go").asBoolean(true)).isFalse();
        assertThat(answer.body().path("why").asText()).contains("by phone");
        assertThat(forwarded(parissa)).isEmpty();

        team.ana().decides(of("autumn"), "release").expect(200);

        of("autumn").awaitStatus("sent");
        assertThat(forwarded(parissa)).hasSize(1);
    }

    @Test
    void whatHubSpotPostsAndPostsAgainGoesOutOnce() {
        Person omar = Person.stranger("Omar");
        JsonNode post = Json.object(
                "id",
                1042,
                "email",
                omar.email(),
                "name",
                omar.name(),
                "subject",
                "Hello",
                "body",
                THANKS,
                "campaign",
                "hubspot-welcome");
        Http.Answer first = doorman.hears("/hubspot", post);

        Http.Answer again = doorman.hears("/hubspot", post);

        assertThat(List.of(first, again)).extracting(Http.Answer::status).containsOnly(200);
        assertThat(first.body().path("go").asBoolean()).isTrue();
        assertThat(again.body().path("go").asBoolean(true)).isFalse();
        assertThat(forwarded(omar)).hasSize(1);
        of("hubspot-welcome").awaitStatus("sent");
    }

    @Test
    void whatRapportRejectsIsNotForwardedAndNotTriedAgain() {
        Person nobody = new Person("", "Nobody", "no address");

        Http.Answer answer = doorman.hears("/listmonk", listmonk(nobody, "winter"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("go").asBoolean(true)).isFalse();
        assertThat(answer.body().path("why").asText()).contains("address");
        assertThat(forwarded(nobody)).isEmpty();
    }

    @Test
    void aStrangerIsTurnedAway() {
        Person mallory = Person.stranger("Mallory");

        Http.Answer answer = doorman.hears("/listmonk", "wrong", listmonk(mallory, "forged"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(forwarded(mallory)).isEmpty();
    }

    @Test
    void aCallThatRapportDidNotSignIsTurnedAway() {
        Map<String, String> headers = Map.of(
                "webhook-id", "w-1",
                "webhook-timestamp", "" + Instant.now().getEpochSecond(),
                "webhook-signature", "v1,bm90IHNpZ25lZA==");

        Http.Answer answer = doorman.isCalled(headers, Json.object("type", "outbound.cleared"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void whileRapportIsAwayNothingGoesAndTheToolComesAgain() {
        Person ines = Person.stranger("Ines");
        try (Doorman alone = Doorman.opens(with("RAPPORT_URL", "http://localhost:" + Doorman.freePort()))) {
            Http.Answer away = alone.hears("/listmonk", listmonk(ines, "away"));

            assertThat(away.status()).isEqualTo(503);
            assertThat(forwarded(ines)).isEmpty();
        }
    }

    @Test
    void whatTheMailServerDoesNotTakeHasFailed() {
        Person yuki = Person.stranger("Yuki");
        try (Doorman alone = Doorman.opens(with("FORWARD_TO", "http://localhost:" + Doorman.freePort() + "/mail"))) {
            Http.Answer answer = alone.hears("/listmonk", listmonk(yuki, "lost"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("go").asBoolean(true)).isFalse();
            of("lost").awaitStatus("failed");
        }
    }

    private Map<String, String> with(String setting, String value) {
        Map<String, String> other = new HashMap<>(settings);
        other.put(setting, value);
        return other;
    }

    /** What the mail server got for her. */
    private List<JsonNode> forwarded(Person person) {
        return mailServer.heard().stream()
                .map(Receiver.Heard::body)
                .filter(mail -> mail.path("address").asText().equals(person.email()))
                .toList();
    }

    /** The one message of a campaign. */
    private Outbound of(String campaign) {
        Client client = team.client("automation", "doorman");
        JsonNode found = client.get(TOUCHPOINT, "/v1/outbound-messages?campaign=" + campaign)
                .path("items");
        assertThat(found).hasSize(1);
        return new Outbound(client, found.path(0).path("id").asText(), found.path(0));
    }

    /** As listmonk documents what it posts to a messenger. */
    private static JsonNode listmonk(Person person, String campaign) {
        return Json.object(
                "subject",
                "Hello",
                "body",
                THANKS,
                "content_type",
                "plain",
                "recipients",
                List.of(Json.object(
                        "uuid", UUID.randomUUID().toString(),
                        "email", person.email(),
                        "name", person.name(),
                        "attribs", Json.object("city", "Lisbon"),
                        "status", "enabled")),
                "campaign",
                Json.object(
                        "uuid", UUID.randomUUID().toString(),
                        "name", campaign,
                        "headers", List.of(),
                        "tags", List.of()));
    }
}
