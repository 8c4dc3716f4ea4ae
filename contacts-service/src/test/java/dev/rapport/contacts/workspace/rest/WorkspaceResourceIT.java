package dev.rapport.contacts.workspace.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.Log;
import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contacts.Together;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.WorkspaceEvent;
import dev.rapport.contracts.WorkspaceEvent.WorkspaceChanged;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Member;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.EventCodec.Decoded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkspaceResourceIT extends ServiceUnderTest {
    private static final EventCodec<WorkspaceEvent> CODEC = new EventCodec<>(Event.types(WorkspaceEvent.class));

    @Test
    void untilSomebodySaidWhoWeAreThereIsNothing() {
        asMember()
                .get("/v1/workspace")
                .then()
                .statusCode(200)
                .body("ownDomains", emptyIterable())
                .body("ownBrands", emptyIterable())
                .body("members", emptyIterable());
    }

    @Test
    void whatWasSaidLastIsReadBackAndSaid() {
        put("\"Old.example\"").statusCode(200);

        put("\"Example.ORG\", \"münchen.example\"")
                .statusCode(200)
                .body("ownDomains", contains("example.org", "münchen.example"));

        asMember()
                .get("/v1/workspace")
                .then()
                .body("ownDomains", contains("example.org", "münchen.example"))
                .body("ownBrands", contains("Example & Co"))
                .body("members.name", contains("Ana Lima"))
                .body("members[0].identities[0].address", is("ana"));
        List<ConsumerRecord<String, byte[]>> said = log.waitFor(Topics.WORKSPACES, workspace, 2);
        assertThat(said).extracting(ConsumerRecord::key).containsOnly(workspace);
        assertThat(said.stream().map(WorkspaceResourceIT::event))
                .last()
                .isEqualTo(new WorkspaceChanged(
                        List.of("example.org", "münchen.example"),
                        List.of("Example & Co"),
                        List.of(new Member("ana", "Ana Lima", List.of(new Member.Address(Channel.X, "ana")))),
                        2));
    }

    @Test
    void whoReadWhatIsNotSaidAnyMoreChangesNothing() {
        String none = asMember().get("/v1/workspace").then().extract().header("ETag");
        String first = put(none, "\"first.example\"").statusCode(200).extract().header("ETag");

        put(none, "\"lost.example\"").statusCode(412).body("code", is("version_moved"));

        asMember().get("/v1/workspace").then().header("ETag", first).body("ownDomains", contains("first.example"));
        put(first, "\"second.example\"").statusCode(200);
        put("*", "\"third.example\"").statusCode(200);
        assertThat(log.waitFor(Topics.WORKSPACES, workspace, 3).stream()
                        .map(delivered -> event(delivered).version()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void changesAreCountedInTheOrderInWhichTheyAreSaid() throws Exception {
        int changes = 8;
        Together.call(changes, number -> put("\"d" + number + ".example\"").statusCode(200));

        assertThat(log.waitFor(Topics.WORKSPACES, workspace, changes).stream()
                        .map(delivered -> event(delivered).version()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes).boxed().toList());
    }

    private static WorkspaceChanged event(ConsumerRecord<String, byte[]> delivered) {
        assertThat(Log.header(delivered, "ce_type")).isEqualTo("dev.rapport.workspace.changed.v1");
        return switch (CODEC.decode(delivered)) {
            case Decoded.Read<WorkspaceEvent>(var event) -> (WorkspaceChanged) event.data();
            case Decoded.Unreadable<WorkspaceEvent>(var reason) -> throw new AssertionError(reason);
            case Decoded.Passed<WorkspaceEvent>() -> throw new AssertionError("says nothing");
        };
    }

    private ValidatableResponse put(String domains) {
        return put(asMember(), domains);
    }

    private ValidatableResponse put(String ifMatch, String domains) {
        return put(asMember().header("If-Match", ifMatch), domains);
    }

    private static ValidatableResponse put(RequestSpecification caller, String domains) {
        return caller.body("""
                        {"ownDomains": [%s], "ownBrands": ["Example & Co"],
                         "members": [{"id": "ana", "name": "Ana Lima",
                                      "identities": [{"channel": "x", "address": "@Ana"}]}]}""".formatted(domains)).put("/v1/workspace").then();
    }
}
