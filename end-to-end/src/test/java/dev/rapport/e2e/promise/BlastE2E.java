package dev.rapport.e2e.promise;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Many messages at once: to people whom nobody knows, and to people who are known. */
@ExtendWith(BuiltStack.class)
@Isolated
class BlastE2E {
    private static final int STRANGERS = 500;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aBlastToStrangersFillsNoListUntilSomethingHappensWithOne(Team team) {
        List<Person> strangers = strangers("blast", STRANGERS);
        List<JsonNode> sent = batch(team, "?permit=true", strangers, "Hello");
        assertThat(sent)
                .hasSize(STRANGERS)
                .allSatisfy(item -> assertThat(item.path("status").asInt())
                        .as(item.toString())
                        .isIn(200, 202));
        assertThat(sent).anyMatch(item -> item.at("/message/go").asBoolean());

        Client ana = team.client("member", "ana");
        assertThat(items(ana, "/v1/contacts")).isEmpty();
        assertThat(items(ana, "/v1/contacts?query=blast")).isEmpty();
        assertThat(items(ana, "/v1/contacts?query=" + strangers.getFirst().email()))
                .hasSize(1);

        Person met = strangers.getLast();
        team.ana().speaksByPhone(met, hoursAgo(3), hoursAgo(2));

        List<JsonNode> listed = await().atMost(SOON).until(() -> items(ana, "/v1/contacts"), found -> !found.isEmpty());
        assertThat(listed)
                .extracting(contact -> contact.path("displayName").asText())
                .containsExactly(met.name());
    }

    @Test
    void aThousandWhoAreKnownAreProposedToInOneCallAndJudged(Team team) {
        List<Person> people = strangers("known", 1_000);
        batch(team, "", people.subList(0, STRANGERS), "Hello");
        batch(team, "", people.subList(STRANGERS, people.size()), "Hello");

        List<JsonNode> items = batch(team, "", people, "Our office is closed on Friday.");

        assertThat(items)
                .hasSize(1_000)
                .allSatisfy(item -> assertThat(item.path("status").asInt()).isIn(200, 202));
        assertThat(items.stream()
                        .map(item -> item.at("/message/address").asText())
                        .toList())
                .isEqualTo(people.stream().map(Person::email).toList());
        Client ana = team.client("member", "ana");
        await("all are judged")
                .atMost(Duration.ofMinutes(1))
                .until(() -> items(ana, TOUCHPOINT, "/v1/outbound-messages?status=pending")
                        .isEmpty());
        assertThat(items.stream().map(item -> item.at("/message/id").asText()).distinct())
                .hasSize(1_000);
    }

    @Test
    void eachIsAnsweredByItselfAndATooLargeCallAsAWhole(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        Client tool = team.client("automation", "tool");
        JsonNode held = Draft.to(parissa, "Thank you for following me.").json();

        JsonNode mixed = tool.send(call(
                        "",
                        List.of(held, Draft.to(parissa, "Hi").with("colour", 1).json())))
                .expect(200)
                .path("items");
        Answer tooMany = tool.send(call("", Collections.nCopies(1_001, held)));

        assertThat(Json.texts(mixed, "status")).containsExactly("200", "400");
        assertThat(mixed.at("/0/message/status").asText()).isEqualTo("held");
        assertThat(mixed.at("/1/problem/errors/0/field").asText()).isEqualTo("colour");
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.fields()).contains("messages");
    }

    @Test
    void whoWasNotSentToAndWhyComesAsAFile(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        team.tool().proposes(Draft.to(parissa, "Thank you for following me.").with("campaign", "spring"));
        team.tool().asksToSend(Draft.to(Person.stranger("Noor"), "Hello").with("campaign", "spring"));
        Client ana = team.client("member", "ana");

        List<JsonNode> notSent = items(ana, TOUCHPOINT, "/v1/outbound-messages?status=held,refused&campaign=spring");
        Answer file = ana.send(Call.get(TOUCHPOINT, "/v1/outbound-messages?status=held,refused&campaign=spring")
                .with("Accept", "text/csv"));

        assertThat(notSent).hasSize(1);
        assertThat(notSent.getFirst().path("why").asText()).contains("phone");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("text/csv");
    }

    /** As a sender does: whoever is not available now is asked for again, under the same key. */
    private static List<JsonNode> batch(Team team, String query, List<Person> people, String body) {
        Call call = call(
                        query,
                        people.stream()
                                .map(person -> Draft.to(person, body).json())
                                .toList())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Client tool = team.client("automation", "tool");
        return await("everybody is available")
                .atMost(Duration.ofMinutes(5))
                .until(
                        () -> Json.stream(tool.send(call).expect(200).path("items"))
                                .toList(),
                        items -> items.stream()
                                .noneMatch(item -> item.path("status").asInt() == 503));
    }

    private static Call call(String query, List<? extends JsonNode> messages) {
        return Call.post(TOUCHPOINT, "/v1/outbound-messages/batch" + query, Json.object("messages", messages))
                .with("Prefer", "wait=15");
    }

    private static List<Person> strangers(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Person.stranger(name + " " + number))
                .toList();
    }

    private static List<JsonNode> items(Client client, String path) {
        return items(client, CONTACTS, path);
    }

    private static List<JsonNode> items(Client client, Service service, String path) {
        return Json.stream(client.get(service, path).path("items")).toList();
    }
}
