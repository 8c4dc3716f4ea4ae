package dev.rapport.e2e.recipe;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Receiver;
import dev.rapport.e2e.readme.ReadmeCommands;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The recipes for tools that make their requests themselves, and for those that take a list. */
@Tag("local")
@ExtendWith(BuiltStack.class)
class RecipesE2E {
    private static final String THANKS = "Thank you for following me.\nSee you \"soon\".";

    private final List<Mails.Mail> sent = new ArrayList<>();

    @Test
    void n8nSendsWhatMayGoAndReportsIt(Team team) {
        Person noor = Person.stranger("Noor");
        N8n n8n = n8n(team, "http://localhost:5678/webhook/rapport", sent::add);

        JsonNode outputs = n8n.isCalled("lead", lead(noor));

        assertThat(sent).containsExactly(new Mails.Mail(noor.email(), "Hello", THANKS));
        JsonNode message = asked(team, outputs.path("Ask Rapport")).awaitStatus("sent");
        assertThat(message.path("providerMessageId").asText())
                .isEqualTo(outputs.path("Send").path("messageId").asText());
    }

    @Test
    void n8nSendsOnceWhenTheSameLeadComesAgain(Team team) {
        N8n n8n = n8n(team, "http://localhost:5678/webhook/rapport", sent::add);
        n8n.isCalled("lead", lead(Person.stranger("Noor")));

        JsonNode again = n8n.isCalled("lead", lead(Person.stranger("Noor")));

        assertThat(again.path("Ask Rapport").path("go").asBoolean(true)).isFalse();
        assertThat(sent).hasSize(1);
    }

    @Test
    void n8nSendsWhatWasHeldOnceAReviewerLetsItGo(Team team) {
        Person parissa = parissaAfterTheCall(team);
        team.ana().client().create(TOUCHPOINT, "/v1/webhooks/callback-secret", Json.object());
        try (var listening = new Receiver()) {
            N8n n8n = n8n(team, listening.url(), sent::add);
            Outbound held = asked(team, n8n.isCalled("lead", lead(parissa)).path("Ask Rapport"));
            n8n.isCalled("rapport", listening.hears("outbound.held").body());
            assertThat(sent).isEmpty();
            team.ana().decides(held, "release").expect(200);

            n8n.isCalled("rapport", listening.hears("outbound.cleared").body());

            assertThat(sent).containsExactly(new Mails.Mail(parissa.email(), "Hello", THANKS));
            held.awaitStatus("sent");
        }
    }

    @Test
    void n8nReportsAMailThatCouldNotBeSent(Team team) {
        N8n n8n = n8n(team, "http://localhost:5678/webhook/rapport", mail -> {
            throw new IllegalStateException("550 no such mailbox");
        });

        JsonNode outputs = n8n.isCalled("lead", lead(Person.stranger("Noor")));

        JsonNode message = asked(team, outputs.path("Ask Rapport")).awaitStatus("failed");
        assertThat(message.path("why").asText()).contains("550 no such mailbox");
    }

    @Test
    void zapierSendsWhatMayGoAndReportsIt(Team team) {
        Person noor = Person.stranger("Noor");

        JsonNode outputs = zap(team).runs(lead(noor));

        assertThat(sent).containsExactly(new Mails.Mail(noor.email(), "Hello", THANKS));
        asked(team, outputs.path("2")).awaitStatus("sent");
    }

    @Test
    void zapierStopsAtTheFilterOtherwise(Team team) {
        Person parissa = parissaAfterTheCall(team);

        JsonNode outputs = zap(team).runs(lead(parissa));

        assertThat(sent).isEmpty();
        assertThat(outputs.has("5")).isFalse();
        assertThat(outputs.path("2").path("why").asText()).contains("by phone");
    }

    @Test
    void theNightlyListNamesWhomToLeaveAlone(Team team, @TempDir Path folder) {
        Person parissa = parissaAfterTheCall(team);
        Person noor = team.ana().registers("Noor");
        team.ana().paused(1);

        Recipes.typed(team, "automation=paused", "/var/lib/exclusions", folder.toString());

        assertThat(Recipes.text(folder.resolve("paused.csv")))
                .contains(parissa.id(), parissa.email())
                .doesNotContain(noor.id());
        assertThat(Recipes.text(folder.resolve("emails.txt"))).isEqualTo(parissa.email() + "\n");
    }

    @Test
    void everyCommandOfThePageIsTriedHereOrByTheDoorman() {
        assertThat(ReadmeCommands.of(Recipes.PAGE))
                .hasSize(3)
                .allMatch(command -> Stream.of("callback-secret", "Doorman.java", "automation=paused")
                        .anyMatch(command::contains));
    }

    private static N8n n8n(Team team, String callback, Mails mails) {
        String exported =
                Recipes.text(Recipes.file("n8n.json")).replace("http://localhost:5678/webhook/rapport", callback);
        return N8n.importing(Recipes.on(team, exported), token(team), mails);
    }

    private Zap zap(Team team) {
        return Zap.reading(Recipes.on(team, Recipes.text(Recipes.PAGE)).replace("TOKEN", token(team)), sent::add);
    }

    private static String token(Team team) {
        return team.stack().token(team.workspace(), "automation", "tool");
    }

    private static Outbound asked(Team team, JsonNode answer) {
        return new Outbound(team.client("automation", "tool"), answer.path("id").asText(), answer);
    }

    private static JsonNode lead(Person person) {
        return Json.object(
                "id", "lead-1", "email", person.email(), "name", person.name(), "subject", "Hello", "text", THANKS);
    }

    private static Person parissaAfterTheCall(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        return parissa;
    }
}
