package dev.rapport.touchpoint.permit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.ContactEvent.ContactChanged;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.EventCodec;
import dev.rapport.touchpoint.Broker;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What contacts-service said of somebody, an opt-out perhaps, and this service could not read. */
@QuarkusTest
class UnreadIT extends SenderUnderTest {
    private static final String PATH = "/v1/admin/touchpoint/dead-letters";

    @Test
    void noMessageGoesToHerUntilSomebodyHasWaivedIt() {
        UUID contact = knownContact();
        Proposed message = cleared(contact);
        String letter = unread(contact);
        refused(permit(message), "stale", "retry");

        as("admin").post(PATH + "/" + letter + "/waive").then().statusCode(200).body("state", is("waived"));

        permit(message).statusCode(200).body("go", is(true));
    }

    @Test
    void onceItCanBeReadItTakesTheNextNumberOfHerLog() {
        UUID contact = knownContact();
        Proposed message = cleared(contact);
        String letter = unread(contact);
        Event changed = new ContactChanged(contact, "Parissa Behnia", null, List.of(), null, null);
        database.useHandle(handle -> handle.execute(
                "update dead_letter set data = ?, headers = replace(headers, ?, ?) where workspace = ?",
                EventCodec.write(changed),
                Event.typeOf(ConsentChanged.class),
                changed.type(),
                workspace));

        as("admin").post(PATH + "/" + letter + "/replay").then().statusCode(200).body("state", is("replayed"));
        as("admin").post(PATH + "/" + letter + "/replay").then().statusCode(200).body("state", is("replayed"));

        assertThat(Broker.said(workspace, 4))
                .filteredOn("contact.changed"::equals)
                .hasSize(1);
        refused(permit(message), "stale", "retry");
        message.advisor().clears(2);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> permit(message, "key").statusCode(200).body("go", is(true)));
    }

    /** The id of the letter that something said of the contact has become. */
    private String unread(UUID contact) {
        String type = Event.typeOf(ConsentChanged.class);
        Broker.publish(Topics.CONNECTIONS, workspace, contact, UUID.randomUUID(), type, "{".getBytes(UTF_8));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> listed().body("items", hasSize(1)));
        return listed().body("items.consumer", contains("touchpoint-connections"))
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse listed() {
        return as("admin").get(PATH + "?state=listed").then().statusCode(200);
    }
}
