package dev.rapport.touchpoint.meeting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.Topics;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeetingToldAgainIT extends ServiceUnderTest {
    @Test
    void theSameSourceAgainChangesTheTouchInsteadOfAddingOne() {
        String contact = somebody();
        String id = asMember()
                .body(sourced("scheduled", contact))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        asMember()
                .body(sourced("scheduled", contact))
                .post("/v1/meetings")
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("version", is(1));
        asMember()
                .body(sourced("held", contact))
                .post("/v1/meetings")
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("version", is(2))
                .body("contacts.sequence", contains(2));

        assertThat(said(2)).containsExactly("meeting.scheduled", "meeting.held");
    }

    @Test
    void theSameSourceAtOnceIsOneTouch() throws Exception {
        String contact = ref(knownContact());
        Callable<String> call = () -> asMember()
                .body(sourced("held", contact))
                .post("/v1/meetings")
                .then()
                .extract()
                .path("id");

        List<String> ids;
        try (var pool = Executors.newFixedThreadPool(6)) {
            ids = pool.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(said(2)).containsExactly("meeting.held", "meeting.held");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndOneTouch() {
        String body = meeting("held", somebody());
        String first = asMember()
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        String again = asMember()
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        assertThat(rows("touch")).isEqualTo(1);
        problem(
                asMember()
                        .header("Idempotency-Key", "k")
                        .body(meeting("held", somebody()))
                        .post("/v1/meetings")
                        .then(),
                422,
                "idempotency_key_reused");
    }

    private static String sourced(String status, String contact) {
        return meeting(status, contact)
                .replaceFirst("\\}$", ", \"source\": {\"system\": \"calendar\", \"id\": \"1\"}}");
    }

    private List<String> said(int count) {
        return Broker.read(Topics.TOUCHPOINTS, workspace, found -> found.size() >= count).stream()
                .map(event -> Broker.header(event, "ce_type"))
                .map(type -> type.substring("dev.rapport.".length(), type.length() - ".v1".length()))
                .toList();
    }
}
