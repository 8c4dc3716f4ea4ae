package dev.rapport.touchpoint.timeline.rest;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.touchpoint.ContactsFake;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineIT extends ServiceUnderTest {
    @Test
    void ofSomebodyWhomOnlyContactsServiceKnowsItIsEmpty() {
        String id = ContactsFake.KNOWN_HERE_ONLY + UUID.randomUUID().toString().substring(8);

        asMember().get("/v1/timelines/" + id).then().statusCode(200).body("items", hasSize(0));

        assertNothingHappened();
    }

    @Test
    void ofNobodyThereIsNone() {
        problem(asMember().get("/v1/timelines/" + UUID.randomUUID()).then(), 404, "not_found")
                .body("errors", hasSize(0));
    }

    @Test
    void ofSomebodyInAnotherWorkspaceThereIsNone() {
        UUID contact = knownContact();

        problem(
                in("w-" + UUID.randomUUID(), "member")
                        .get("/v1/timelines/" + contact)
                        .then(),
                404,
                "not_found");
    }

    @Test
    void aTimelineComesInPages() {
        UUID contact = knownContact();
        held(ref(contact));
        held(ref(contact));

        var page = asMember()
                .get("/v1/timelines/" + contact + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract();

        asMember()
                .get("/v1/timelines/" + contact + "?limit=2&cursor=" + page.path("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }
}
