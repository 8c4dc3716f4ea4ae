package dev.rapport.touchpoint.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.RelationshipEvent.RelationshipChanged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.permit.rest.Advisor;
import dev.rapport.touchpoint.permit.rest.SenderUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureIT extends SenderUnderTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ERASED = "dev.rapport.contact.erased.v1";

    private final String unique = "q" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void nothingOfHerIsLeftInAnyTable() {
        UUID parissa = everywhere();
        assertThat(traces(unique)).isNotEmpty();

        erase(parissa);

        gone(asMember().get("/v1/timelines/" + parissa).then());
        await().atMost(SOON).untilAsserted(() -> assertThat(traces(unique)).isEmpty());
        assertThat(rows("touch")).isZero();
        assertThat(rows("outbound_message")).isZero();
        assertThat(Broker.read(Topics.TOUCHPOINTS, workspace, found -> !found.isEmpty()))
                .last()
                .satisfies(event -> {
                    assertThat(Broker.header(event, "ce_type")).isEqualTo(ERASED);
                    assertThat(Broker.header(event, "ce_sequence")).isNotEmpty();
                    assertThat(event.key()).isEqualTo(workspace + "/" + parissa);
                });
    }

    @Test
    void everyCallOnHerAnswersGoneAlsoThatForAPermit() {
        UUID parissa = knownContact();
        Proposed message = cleared(parissa);
        String touch = held(ref(parissa)).extract().path("id");
        erase(parissa);

        ValidatableResponse permit = permit(message);

        gone(permit);
        gone(asAutomation().get(message.path()).then());
        gone(asAutomation().body("{}").post(message.path() + "/sent").then());
        gone(asAutomation().post(message.path() + "/discard").then());
        gone(asMember().get("/v1/meetings/" + touch).then());
        gone(asMember().delete("/v1/meetings/" + touch).then());
        gone(asMember().get("/v1/timelines/" + parissa).then());
        gone(as("admin").get("/v1/admin/touchpoint/exports/" + parissa).then());
    }

    @Test
    void whatNamesHerStoresNothing() {
        UUID parissa = knownContact();
        erase(parissa);
        long contacts = rows("contact");
        String erased = "{\"channel\": \"email\", \"address\": \"erased-" + unique + "@example.org\"}";

        for (String named : List.of(ref(parissa), erased)) {
            gone(asAutomation()
                    .body(message(named, ""))
                    .post("/v1/outbound-messages")
                    .then());
            gone(asMember()
                    .body(meeting("held", named, somebody()))
                    .post("/v1/meetings")
                    .then());
            gone(asMember()
                    .body("{\"contact\": %s, \"kind\": \"help\", \"direction\": \"given\"}".formatted(named))
                    .post("/v1/exchanges")
                    .then());
            asAutomation()
                    .body("{\"messages\": [%s]}".formatted(message(named, "")))
                    .post("/v1/outbound-messages/batch")
                    .then()
                    .body("items.status", contains(410));
        }
        assertThat(traces(unique)).isEmpty();
        assertThat(rows("touch") + rows("outbound_message")).isZero();
        assertThat(rows("contact")).isEqualTo(contacts);
    }

    @Test
    void whomSheMetWithHerKeepsTheMeetingWithoutHer() {
        UUID parissa = knownContact();
        UUID noor = knownContact();
        String meeting = held(ref(parissa), ref(noor)).extract().path("id");

        erase(parissa);

        asMember().get("/v1/meetings/" + meeting).then().statusCode(200).body("contacts.id", contains(noor.toString()));
        asMember().get("/v1/timelines/" + noor).then().body("items.touchId", hasItem(meeting));
        assertThat(traces(parissa.toString()))
                .as("the id, and nothing about it")
                .allMatch(row -> row.startsWith("erased:") || row.startsWith("contact:"));
    }

    @Test
    void whatIsToldOfHerLaterIsDropped() {
        UUID parissa = knownContact();
        Proposed message = cleared(parissa);
        erase(parissa);
        int said = Broker.read(Topics.TOUCHPOINTS, workspace, found -> true).size();

        say(parissa, new IdentityAdded(parissa, new Identity(UUID.randomUUID(), Channel.X, unique)));
        say(
                parissa,
                ContactEvent.ConnectionEvent.of(
                        parissa,
                        new Connection(
                                UUID.randomUUID(),
                                Channel.X,
                                Side.THEM,
                                Connection.Status.FOLLOWED,
                                unique,
                                Instant.now())));
        say(parissa, new ContactErased(parissa, List.of(), Instant.now()));
        message.advisor().holds(2);
        paused(parissa);
        UUID noor = UUID.randomUUID();
        say(noor, new IdentityAdded(noor, new Identity(UUID.randomUUID(), Channel.X, "noor")));

        Broker.read(Topics.TOUCHPOINTS, workspace, found -> found.size() > said);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(Broker.read(Topics.TOUCHPOINTS, workspace, found -> true)).hasSize(said + 1);
        assertThat(traces(unique)).isEmpty();
        assertThat(rows("contact_pause") + rows("outbound_message") + rows("touch"))
                .isZero();
    }

    @Test
    void theWholePersonIsErasedAndALateEndOfAnEarlierMergeFreesTheOther() {
        UUID parissa = knownContact();
        UUID handle = knownContact();
        UUID noor = knownContact();
        say(handle, new ContactMerged(handle, parissa, 1, Instant.now(), "ana"));
        say(noor, new ContactMerged(noor, parissa, 1, Instant.now(), "ana"));
        await().atMost(SOON).untilAsserted(() -> held(ref(noor)).body("contacts[0].id", is(parissa.toString())));

        // contacts-service took the merge with Noor back before; its event is on another partition, and late.
        say(parissa, new ContactErased(parissa, List.of(handle), Instant.now()));
        await().atMost(SOON)
                .untilAsserted(
                        () -> gone(asMember().get("/v1/timelines/" + handle).then()));
        say(noor, new ContactUnmerged(noor, parissa, 2, Instant.now(), "ana"));

        await().atMost(SOON).untilAsserted(() -> held(ref(noor)).body("contacts[0].id", is(noor.toString())));
        gone(asMember().get("/v1/timelines/" + parissa).then());
        asMember().get("/v1/timelines/" + noor).then().statusCode(200);
    }

    @Test
    void anExportHasAllThatErasingWouldDelete() {
        UUID parissa = everywhere();

        ValidatableResponse export =
                as("admin").get("/v1/admin/touchpoint/exports/" + parissa).then();

        export.statusCode(200)
                .body("identities.address", hasItem(unique + "@example.org"))
                .body("touches.data.notes", hasItem("notes " + unique))
                .body("touches.data.note", hasItem("note " + unique))
                .body("outboundMessages.message.body", hasItem("Dear " + unique))
                .body("deliveries.url", hasSize(1))
                .body("contacts.id", contains(parissa.toString()));
        as("member").get("/v1/admin/touchpoint/exports/" + parissa).then().statusCode(403);
    }

    /** Somebody with something in every table that can hold something of her. */
    private UUID everywhere() {
        String address = unique + "@example.org";
        String contact =
                "{\"channel\": \"email\", \"address\": \"" + address + "\", \"displayName\": \"" + unique + "\"}";
        String id = asMember()
                .header("Idempotency-Key", unique)
                .body("""
                        {"contacts": [%s], "mode": "phone", "status": "held", "startsAt": "2026-05-03T14:00:00Z",
                         "title": "title %s", "notes": "notes %s"}""".formatted(contact, unique, unique))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("contacts[0].id");
        UUID parissa = UUID.fromString(id);
        asMember()
                .body("""
                        {"contact": %s, "kind": "help", "direction": "given", "note": "note %s"}""".formatted(ref(parissa), unique))
                .post("/v1/exchanges")
                .then()
                .statusCode(201);
        asMember().body("""
                        {"url": "https://example.org/hook", "events": ["outbound.held", "outbound.cleared"]}""").post("/v1/webhooks").then().statusCode(201);
        String message = asAutomation()
                .header("Idempotency-Key", "m-" + unique)
                .body("""
                        {"contact": %s, "channel": "email", "body": "Dear %s", "campaign": "spring"}""".formatted(ref(parissa), unique))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Advisor advisor = new Advisor(workspace, parissa, UUID.fromString(message), this::asAutomation);
        advisor.holds(2);
        advisor.arrived("held");
        paused(parissa);
        await().atMost(SOON).until(() -> rows("contact_pause") == 1);
        return parissa;
    }

    private void paused(UUID contact) {
        Health health = new Health(Health.State.NEW, null, Health.Band.NEW, null, 0, List.of(), null);
        AutomationPause pause =
                new AutomationPause(Instant.now().plusSeconds(3600), List.of("recent_live_contact"), List.of());
        Broker.publish(
                Topics.RELATIONSHIPS,
                workspace,
                contact,
                new RelationshipChanged(contact, health, pause, 1, Instant.now()));
    }

    private void say(UUID contact, ContactEvent event) {
        Broker.publish(Topics.CONNECTIONS, workspace, contact, event);
    }

    private void erase(UUID contact) {
        say(contact, new ContactErased(contact, List.of(), Instant.now()));
        Broker.read(
                Topics.TOUCHPOINTS,
                workspace,
                found -> found.stream()
                        .anyMatch(event -> Broker.header(event, "ce_type").equals(ERASED)
                                && event.key().endsWith("/" + contact)));
    }

    private static void gone(ValidatableResponse answer) {
        problem(answer, 410, "erased");
    }
}
