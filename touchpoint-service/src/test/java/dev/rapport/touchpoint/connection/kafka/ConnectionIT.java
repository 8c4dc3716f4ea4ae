package dev.rapport.touchpoint.connection.kafka;

import static dev.rapport.touchpoint.Broker.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.ContactEvent.IdentityRemoved;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionIT extends ServiceUnderTest {
    @Test
    void whatContactsServiceSaysStandsInTheSameLog() {
        UUID contact = UUID.randomUUID();
        say(contact, registered(contact, "pb"));
        UUID asked = say(contact, followed(contact));
        published(2);

        held("{\"channel\": \"x\", \"address\": \"@PB\"}")
                .body("contacts[0].id", is(contact.toString()))
                .body("contacts[0].sequence", is(3));

        List<ConsumerRecord<String, byte[]>> log = published(3);
        assertThat(log)
                .extracting(delivery -> header(delivery, "ce_type"))
                .containsExactly(
                        "dev.rapport.contact.registered.v1",
                        "dev.rapport.connection.followed.v1",
                        "dev.rapport.meeting.held.v1");
        assertThat(log).extracting(ConsumerRecord::key).containsOnly(workspace + "/" + contact);
        assertThat(header(log.get(1), "ce_id")).isNotEqualTo(asked.toString());
        asMember()
                .get("/v1/timelines/" + contact)
                .then()
                .statusCode(200)
                .body("items.kind", contains("meeting", "connection"))
                .body("items.sequence", contains(3, 2))
                .body("items[1].status", is("followed"));
    }

    @Test
    void anEventThatComesTwiceIsNumberedOnce() {
        UUID contact = UUID.randomUUID();
        var event = registered(contact, "twice");
        UUID id = say(contact, event);
        Broker.publish(Topics.CONNECTIONS, workspace, contact, id, event);

        UUID last = say(contact, followed(contact));

        assertThat(last).isNotNull();
        assertThat(published(2)).extracting(ConnectionIT::sequence).containsExactly(1L, 2L);
    }

    @Test
    void anAddressThatWasTakenOffNamesNobodyHere() {
        UUID contact = UUID.randomUUID();
        ContactRegistered registered =
                registered(contact, "gone_" + contact.toString().substring(0, 8));
        say(contact, registered);
        say(contact, new IdentityRemoved(contact, registered.identities().getFirst()));
        published(2);

        var answer = asMember()
                .body(meeting(
                        "held",
                        "{\"channel\": \"x\", \"address\": \""
                                + registered.identities().getFirst().address() + "\"}"))
                .post("/v1/meetings")
                .then();

        problem(answer, 503, "unavailable");
    }

    @Test
    void whatCannotBeReadIsPutAsideWithItsReasonAndTheStreamGoesOn() {
        UUID contact = UUID.randomUUID();
        String type = Event.typeOf(ContactRegistered.class);
        Broker.publish(Topics.CONNECTIONS, workspace, contact, UUID.randomUUID(), type, "{".getBytes(UTF_8));

        say(contact, registered(contact, "after"));

        published(1);
        var letter = Broker.read(Topics.deadLetters(Topics.CONNECTIONS), workspace, found -> !found.isEmpty())
                .getFirst();
        assertThat(letter.value()).asString().isEqualTo("{");
        assertThat(header(letter, "dead-letter-reason")).contains("data does not fit its type");
        assertThat(header(letter, "dead-letter-consumer")).isEqualTo("touchpoint-connections");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo(Topics.CONNECTIONS);
    }

    private UUID say(UUID contact, Event event) {
        return Broker.publish(Topics.CONNECTIONS, workspace, contact, event);
    }

    private List<ConsumerRecord<String, byte[]>> published(int count) {
        var found = Broker.read(Topics.TOUCHPOINTS, workspace, events -> events.size() >= count);
        assertThat(found).hasSize(count);
        return found;
    }

    private static long sequence(ConsumerRecord<String, byte[]> delivery) {
        return Long.parseLong(header(delivery, "ce_sequence"));
    }

    private static ContactRegistered registered(UUID contact, String handle) {
        return new ContactRegistered(
                contact, "Parissa", List.of(new Identity(UUID.randomUUID(), Channel.X, handle)), null, List.of());
    }

    private static ConnectionEvent followed(UUID contact) {
        return ConnectionEvent.of(
                contact,
                new Connection(
                        UUID.randomUUID(),
                        Channel.X,
                        Side.THEM,
                        Connection.Status.FOLLOWED,
                        null,
                        Instant.parse("2026-04-28T09:00:00Z")));
    }
}
