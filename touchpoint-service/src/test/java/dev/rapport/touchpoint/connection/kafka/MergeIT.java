package dev.rapport.touchpoint.connection.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.EventCodec;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.permit.rest.SenderUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeIT extends SenderUnderTest {
    private static final String MERGED = "dev.rapport.contact.merged.v1";
    private static final String UNMERGED = "dev.rapport.contact.unmerged.v1";

    @Test
    void theSurvivorsLogTellsOfBothAndGoesOnAboveBoth() throws IOException {
        UUID parissa = knownContact();
        UUID handle = knownContact();
        held(ref(handle));
        held(ref(handle));

        ConsumerRecord<String, byte[]> merged = merge(handle, parissa, 1);

        held(ref(handle)).body("contacts[0].id", is(parissa.toString())).body("contacts[0].sequence", is(5));
        assertThat(merged.key()).isEqualTo(workspace + "/" + parissa);
        assertThat(Broker.header(merged, "ce_sequence")).isEqualTo("4");
        ContactMerged event = EventCodec.JSON.readValue(merged.value(), ContactMerged.class);
        assertThat(List.of(event.survivorSequence(), event.contactSequence())).containsExactly(1L, 3L);
        for (UUID id : List.of(parissa, handle)) {
            asMember().get("/v1/timelines/" + id).then().statusCode(200).body("items", hasSize(5));
        }
    }

    @Test
    void takenBackEachTimelineHasWhatItWasGivenAlsoInBetween() {
        UUID parissa = knownContact();
        UUID handle = knownContact();
        merge(handle, parissa, 1);
        String inBetween = held(ref(handle)).extract().path("id");

        ConsumerRecord<String, byte[]> unmerged = unmerge(handle, parissa, 2);

        assertThat(unmerged.key()).isEqualTo(workspace + "/" + parissa);
        assertThat(Broker.header(unmerged, "ce_sequence")).isEqualTo("4");
        asMember().get("/v1/timelines/" + parissa).then().body("items", hasSize(1));
        asMember()
                .get("/v1/timelines/" + handle)
                .then()
                .body("items", hasSize(2))
                .body("items.touchId", hasItem(inBetween));
        held(ref(handle)).body("contacts[0].id", is(handle.toString())).body("contacts[0].sequence", is(5));
        held(ref(parissa)).body("contacts[0].id", is(parissa.toString())).body("contacts[0].sequence", is(5));
    }

    @Test
    void whatWasClearedForEitherIsRecalledAndWaitsForAnotherVerdict() {
        UUID parissa = knownContact();
        UUID handle = knownContact();
        Proposed toParissa = cleared(parissa);
        Proposed toHandle = cleared(handle);

        merge(handle, parissa, 1);

        for (Proposed message : List.of(toParissa, toHandle)) {
            message.advisor().arrived("pending");
            refused(permit(message), "pending", "wait");
        }
        // A verdict on what was known before the merge clears it, and lets nothing go.
        toHandle.advisor().clears(1);
        toHandle.advisor().arrived("cleared");
        refused(permit(toHandle), "stale", "retry");
        toHandle.advisor().clears(2);
        awaitGo(toHandle);
    }

    @Test
    void theUnmergeRecallsToo() {
        UUID parissa = knownContact();
        UUID handle = knownContact();
        merge(handle, parissa, 1);
        Proposed message = proposed(handle, "");
        message.advisor().clears(2);
        message.advisor().arrived("cleared");

        unmerge(handle, parissa, 2);

        message.advisor().arrived("pending");
        message.advisor().clears(3);
        awaitGo(message);
    }

    @Test
    void aMeetingWithBothIsOneTouch() {
        UUID parissa = knownContact();
        UUID handle = knownContact();
        String meeting = held(ref(parissa), ref(handle)).extract().path("id");

        merge(handle, parissa, 1);

        asMember().get("/v1/timelines/" + handle).then().body("items", hasSize(3));
        asMember()
                .header("Content-Type", "application/merge-patch+json")
                .body("{\"title\": \"Market\"}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("contacts.id", contains(parissa.toString()));
        unmerge(handle, parissa, 2);
        asMember().get("/v1/timelines/" + handle).then().body("items.touchId", hasItem(meeting));
        asMember().get("/v1/timelines/" + parissa).then().body("items.touchId", hasItem(meeting));
    }

    @Test
    void ofAChainEachComesBackWithItsOwn() {
        UUID a = knownContact();
        UUID b = knownContact();
        UUID c = knownContact();
        merge(a, b, 1);
        merge(b, c, 1);
        held(ref(a)).body("contacts[0].id", is(c.toString()));

        unmerge(b, c, 2);

        held(ref(a)).body("contacts[0].id", is(b.toString()));
        asMember().get("/v1/timelines/" + c).then().body("items", hasSize(1));
        asMember().get("/v1/timelines/" + a).then().body("items", hasSize(4));
    }

    @Test
    void theSameMessageOfACampaignGoesToAPersonOnce() {
        UUID parissa = knownContact();
        UUID handle = knownContact();
        Proposed first = proposed(handle, ", \"campaign\": \"spring\"");
        merge(handle, parissa, 1);

        String again = asAutomation()
                .body(message(ref(parissa), ", \"campaign\": \"spring\""))
                .post("/v1/outbound-messages")
                .then()
                .extract()
                .path("id");

        assertThat(again).isEqualTo(first.id());
    }

    private void awaitGo(Proposed message) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> permit(message).extract().statusCode() == 200);
    }

    private ConsumerRecord<String, byte[]> merge(UUID contact, UUID survivor, int version) {
        Broker.publish(
                Topics.CONNECTIONS,
                workspace,
                contact,
                new ContactMerged(contact, survivor, version, Instant.now(), "ana"));
        return said(MERGED, contact);
    }

    private ConsumerRecord<String, byte[]> unmerge(UUID contact, UUID survivor, int version) {
        Broker.publish(
                Topics.CONNECTIONS,
                workspace,
                contact,
                new ContactUnmerged(contact, survivor, version, Instant.now(), "ana"));
        return said(UNMERGED, contact);
    }

    private ConsumerRecord<String, byte[]> said(String type, UUID contact) {
        return Broker.read(
                        Topics.TOUCHPOINTS,
                        workspace,
                        found -> found.stream().anyMatch(event -> tells(event, type, contact)))
                .stream()
                .filter(event -> tells(event, type, contact))
                .findFirst()
                .orElseThrow();
    }

    private static boolean tells(ConsumerRecord<String, byte[]> event, String type, UUID contact) {
        return Broker.header(event, "ce_type").equals(type)
                && new String(event.value(), StandardCharsets.UTF_8).contains("\"contactId\":\"" + contact);
    }
}
