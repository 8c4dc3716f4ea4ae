package dev.rapport.touchpoint.meeting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.contracts.Topics;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeetingIT extends ServiceUnderTest {
    @Test
    void aMeetingIsReadBackAsItWasTold() {
        String path = asMember()
                .body("""
                        {"contacts": [%s], "mode": "video", "status": "scheduled", "startsAt": "2199-05-03T16:00:00+02:00",
                         "endsAt": "2199-05-03T15:00:00Z", "title": "Website", "notes": "Ask about the brand"}""".formatted(somebody()))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        asAutomation()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("startsAt", is("2199-05-03T14:00:00Z"))
                .body("members", contains("ana"))
                .body("title", is("Website"))
                .body("contacts.sequence", contains(1));
        assertThat(said(1)).containsExactly("meeting.scheduled");
    }

    @Test
    void anAutomationThatRecordsTookPartInNothing() {
        as("recorder")
                .body(meeting("held", somebody()))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("members", empty());
    }

    @Test
    void aMeetingIsCorrectedByAMergePatch() {
        var meeting = held(somebody(), somebody()).extract();
        List<String> contacts = meeting.path("contacts.id");
        String path = "/v1/meetings/" + meeting.path("id");

        asMember()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Website\", \"contacts\": [%s]}".formatted(ref(contacts.getFirst())))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("title", is("Website"))
                .body("mode", is("phone"))
                .body("contacts.id", contains(contacts.getFirst()))
                .body("contacts.sequence", contains(2));

        assertThat(said(4))
                .containsExactlyInAnyOrder("meeting.held", "meeting.held", "touch.corrected", "touch.removed");
        asMember().get("/v1/timelines/" + contacts.getLast()).then().body("items", empty());
        asMember()
                .body("{\"title\": null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("title", nullValue())
                .body("version", is(3));
        asMember()
                .body("{\"mode\": \"phone\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", is(3));
    }

    @Test
    void whoDidNotComeIsSaidOfAMeetingThatWasMissed() {
        String path = asMember()
                .body(meeting("no_show", somebody()).replace("{\"contacts\"", "{\"missedBy\": \"them\", \"contacts\""))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("missedBy", is("them"))
                .extract()
                .header("Location");

        problem(asMember().body("{\"status\": \"held\"}").patch(path).then(), 400, "invalid_request")
                .body("errors[0].field", is("missedBy"));
        asMember()
                .body("{\"status\": \"held\", \"missedBy\": null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("missedBy", nullValue());
    }

    @Test
    void aChangeOfAnotherVersionIsNotMade() {
        String path = "/v1/meetings/" + held(somebody()).extract().path("id");

        problem(
                asMember()
                        .header("If-Match", "\"7\"")
                        .body("{\"title\": \"x\"}")
                        .patch(path)
                        .then(),
                412,
                "version_moved");
        problem(asMember().header("If-Match", "\"7\"").delete(path).then(), 412, "version_moved");
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        var meeting = held(somebody()).extract();
        String elsewhere = "w-" + UUID.randomUUID();

        problem(
                in(elsewhere, "member")
                        .get("/v1/meetings/" + meeting.path("id"))
                        .then(),
                404,
                "not_found");
        problem(
                in(elsewhere, "member")
                        .body("{}")
                        .patch("/v1/meetings/" + meeting.path("id"))
                        .then(),
                404,
                "not_found");
        problem(
                in(elsewhere, "member")
                        .delete("/v1/meetings/" + meeting.path("id"))
                        .then(),
                404,
                "not_found");
        problem(
                in(elsewhere, "member")
                        .get("/v1/timelines/" + meeting.path("contacts[0].id"))
                        .then(),
                404,
                "not_found");
    }

    @Test
    void anAutomationRecordsNoTouches() {
        problem(
                asAutomation()
                        .body(meeting("held", somebody()))
                        .post("/v1/meetings")
                        .then(),
                403,
                "forbidden");
        problem(asAutomation().body("{}").post("/v1/messages").then(), 403, "forbidden");
    }

    private List<String> said(int count) {
        return Broker.read(Topics.TOUCHPOINTS, workspace, found -> found.size() >= count).stream()
                .map(event -> Broker.header(event, "ce_type"))
                .map(type -> type.substring("dev.rapport.".length(), type.length() - ".v1".length()))
                .toList();
    }
}
