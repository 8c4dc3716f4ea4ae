package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.rapport.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiscardIT extends SenderUnderTest {

    @Test
    void whoProposedItTakesItBackAndItNeverGoes() {
        Proposed message = cleared(knownContact());

        asAutomation()
                .post(message.path() + "/discard")
                .then()
                .statusCode(200)
                .body("status", is("discarded"))
                .body("why", is("It was discarded by ana."));

        refused(permit(message), "discarded", "stop");
        asMember().post(message.path() + "/discard").then().statusCode(200);
        assertThat(said(3)).containsExactly("proposed", "cleared", "discarded");
    }

    @Test
    void whatASenderWasToldToSendIsNotTakenBack() {
        Proposed message = cleared(knownContact());
        permit(message).statusCode(200);

        problem(asMember().post(message.path() + "/discard").then(), 409, "already_permitted");
    }

    @Test
    void anotherAutomationMayNotAndAMemberMay() {
        Proposed message = proposed(knownContact(), "");
        var another = asAutomation().auth().oauth2(Tokens.token(workspace, "automation", "another"));

        problem(another.post(message.path() + "/discard").then(), 403, "not_yours");

        problem(in("w-elsewhere", "member").post(message.path() + "/discard").then(), 404, "not_found");
        asMember().post(message.path() + "/discard").then().statusCode(200);
    }
}
