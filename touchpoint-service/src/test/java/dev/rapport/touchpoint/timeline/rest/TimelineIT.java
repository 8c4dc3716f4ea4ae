package dev.rapport.touchpoint.timeline.rest;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineIT extends ServiceUnderTest {
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
