package dev.rapport.e2e.promise;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Sender;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An automation that has a key in place of a token. */
@ExtendWith(BuiltStack.class)
class KeysE2E {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aToolSendsWithItsKeyAlsoToSomebodyUnknownAndAsksEveryService(Team team) {
        Client tool = withKey(team, "automation");

        Outbound greeting = new Sender(tool).asksToSend(Draft.to(Person.stranger("Noor"), "Hello Noor"));
        Answer check = tool.send(Call.post(
                ADVISOR,
                "/v1/checks",
                Draft.to(Person.stranger("Noor"), "Hello Noor").json()));

        assertThat(greeting.proposed().path("go").asBoolean()).isTrue();
        assertThat(greeting.sent().status()).isEqualTo(200);
        assertThat(check.status()).isEqualTo(200);
        assertThat(tool.send(Call.get(
                                CONTACTS,
                                "/v1/contacts/"
                                        + greeting.proposed().path("contactId").asText()))
                        .status())
                .isEqualTo(200);
        assertThat(tool.send(meeting(Person.stranger("Noor"))).status()).isEqualTo(403);
    }

    @Test
    void aRecorderTellsWhatHappened(Team team) {
        Client recorder = withKey(team, "recorder");

        JsonNode call = recorder.send(meeting(Person.stranger("Noor"))).expect(201);

        assertThat(call.path("contacts")).hasSize(1);
    }

    @Test
    void aRevokedKeyIsRefusedEverywhere(Team team) {
        JsonNode key = issued(team, "automation");
        Client tool = client(team, key);
        awaitStatus(tool, 200);

        admin(team)
                .send(new Call("DELETE", CONTACTS, "/v1/keys/" + key.path("id").asText(), null, Map.of()))
                .expect(204);

        awaitStatus(tool, 401);
        assertThat(tool.send(reading(TOUCHPOINT)).code()).isEqualTo("unauthenticated");
    }

    @Test
    void aKeyOpensItsOwnWorkspaceOnly(Team team, Team other) {
        Client tool = withKey(team, "automation");
        Person parissa = other.ana().registers("Parissa");

        Answer answer = tool.send(Call.get(CONTACTS, "/v1/contacts/" + parissa.id()));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void theSecretIsNowhereOnTheTopics(Team team) {
        JsonNode key = issued(team, "automation");
        String secret = key.path("key").asText().substring("rk_".length() + 33);

        var told = team.published().on(Topics.WORKSPACES, events -> !events.isEmpty());

        assertThat(told).hasSize(1).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo("dev.rapport.key.issued.v1");
            assertThat(event.data().toString()).doesNotContain(secret);
        });
    }

    /** Once all services know it. */
    private static Client withKey(Team team, String role) {
        Client client = client(team, issued(team, role));
        awaitStatus(client, 200);
        return client;
    }

    private static JsonNode issued(Team team, String role) {
        return admin(team).create(CONTACTS, "/v1/keys", Json.object("name", "a tool", "role", role));
    }

    private static Client client(Team team, JsonNode key) {
        return new Client(team.stack(), key.path("key").asText());
    }

    private static Client admin(Team team) {
        return team.client("admin", "root");
    }

    private static void awaitStatus(Client client, int status) {
        await("every service answers " + status)
                .atMost(SOON)
                .until(() -> List.of(Service.values()).stream()
                        .allMatch(service -> client.send(reading(service)).status() == status));
    }

    private static Call reading(Service service) {
        return Call.get(
                service,
                switch (service) {
                    case CONTACTS -> "/v1/contacts";
                    case TOUCHPOINT -> "/v1/outbound-messages";
                    case ADVISOR -> "/v1/verdicts";
                });
    }

    private static Call meeting(Person person) {
        return Call.post(
                TOUCHPOINT,
                "/v1/meetings",
                Json.object(
                        "contacts", List.of(person.ref()), "mode", "phone", "status", "held", "startsAt", hoursAgo(3)));
    }
}
