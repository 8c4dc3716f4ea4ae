package dev.rapport.touchpoint.lighttouch.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LightTouchIT extends ServiceUnderTest {
    @Test
    void aLightTouchIsToldCorrectedAndTakenBack() {
        String path = as("recorder")
                .body(lightTouch("them", "shared"))
                .post("/v1/light-touches")
                .then()
                .statusCode(201)
                .body("contacts.sequence", contains(1))
                .extract()
                .header("Location");

        asMember()
                .body("{\"content\": \"Ten large theatres\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", is(2));
        asAutomation()
                .get(path)
                .then()
                .statusCode(200)
                .body("channel", is("linkedin"))
                .body("by", is("them"))
                .body("act", is("shared"))
                .body("content", is("Ten large theatres"));
        asMember().delete(path).then().statusCode(204);

        problem(asMember().get(path).then(), 404, "not_found");
        assertThat(Broker.said(workspace, 3)).containsExactly("content.shared", "touch.corrected", "touch.removed");
    }

    @Test
    void aReactionIsSaidAsOne() {
        asMember()
                .body(lightTouch("us", "reacted"))
                .post("/v1/light-touches")
                .then()
                .statusCode(201);

        assertThat(Broker.said(workspace, 1)).containsExactly("content.reacted-to");
    }

    private String lightTouch(String by, String act) {
        return """
                {"contact": %s, "channel": "linkedin", "by": "%s", "act": "%s", "content": "Ten small theatres"}""".formatted(somebody(), by, act);
    }
}
