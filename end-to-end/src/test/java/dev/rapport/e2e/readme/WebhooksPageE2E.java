package dev.rapport.e2e.readme;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Receiver;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Shell;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the webhook of the page on webhooks, is called, and checks the call as the page says. */
@Tag("local")
@ExtendWith(BuiltStack.class)
class WebhooksPageE2E {
    private final List<Block> blocks = Block.of(Examples.DOCS.resolve("integrators/webhooks.md"));

    @Test
    void theReceiverIsCalledAsThePageShowsAndKnowsWhoCalls(Team team) {
        Person parissa = team.ana().registers("Parissa");
        try (var receiver = new Receiver()) {
            List<String> commands =
                    blocks.stream().flatMap(block -> block.commands().stream()).toList();
            assertThat(commands).hasSize(1);
            String secret = json(typed(Elsewhere.on(team, commands.getFirst())
                            .replace("https://sender.example/hook", receiver.url())))
                    .path("secret")
                    .asText();
            team.ana().makesWebhook(receiver, "contact.paused");
            Outbound message = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
            assertThat(message.verdict().decision()).isEqualTo("send");

            team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

            Receiver.Heard recalled = receiver.hears("outbound.recalled");
            assertThat(shown("json")).hasSize(2).allSatisfy(shown -> {
                Receiver.Heard heard = receiver.hears(json(shown).path("type").asText());
                assertThat(Shown.missing(json(shown), heard.body()))
                        .as(heard.text())
                        .isEmpty();
            });
            assertThatCode(() -> check(secret, recalled)).doesNotThrowAnyException();
        }
    }

    /** The line of the page. */
    private static void check(String secret, Receiver.Heard heard) throws Exception {
        String body = heard.text();
        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(heard.id()),
                        "webhook-timestamp", List.of(heard.timestamp()),
                        "webhook-signature", List.of(heard.signature())),
                (name, value) -> true);
        new Webhook(secret).verify(body, headers);
    }

    private List<String> shown(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    private static String typed(String command) {
        Shell.Output output = Shell.run(command);
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output.text();
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
