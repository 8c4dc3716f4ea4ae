package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportIT extends SenderUnderTest {
    @Test
    void whatNobodyMaySendIsNeitherReportedSentNorFailed() {
        Proposed message = proposed(knownContact(), "");

        problem(report(message, "sent", "{}"), 409, "not_permitted");
        problem(report(message, "failed", "{\"reason\": \"bounced\", \"retry\": true}"), 409, "not_permitted");
    }

    @Test
    void whatWasSentIsReportedAsOftenAsTheSenderLikes() {
        Proposed message = cleared(knownContact());
        permit(message).statusCode(200);

        report(message, "sent", "{\"providerMessageId\": \"p-1\"}")
                .statusCode(200)
                .body("status", is("sent"));

        report(message, "sent", "")
                .statusCode(200)
                .body("providerMessageId", is("p-1"))
                .body("go", is(false));
        problem(report(message, "failed", "{\"reason\": \"bounced\", \"retry\": true}"), 409, "already_sent");
        refused(permit(message), "already_permitted", "stop");
        assertThat(said(4)).containsExactly("proposed", "cleared", "permitted", "sent");
    }

    @Test
    void whatIsNeverReportedCountsAsSent() {
        UUID contact = knownContact();
        Proposed message = cleared(contact);

        permit(message).statusCode(200);

        asMember()
                .get("/v1/timelines/" + contact)
                .then()
                .body("items.kind", contains("outbound_message", "meeting"))
                .body("items[0].touchId", is(message.id()));
        refused(permit(message), "already_permitted", "stop");
    }

    @Test
    void whatFailedIsNoTouchAndGoesAgainWhenItIsClearedAgain() {
        UUID contact = knownContact();
        Proposed message = cleared(contact);
        permit(message).statusCode(200);

        report(message, "failed", "{\"reason\": \"timeout\", \"retry\": true}")
                .statusCode(200)
                .body("status", is("pending"));

        asMember().get("/v1/timelines/" + contact).then().body("items.kind", contains("meeting"));
        message.advisor().clears(2);
        message.advisor().arrived("cleared");
        permit(message).statusCode(200).body("go", is(true));
        report(message, "failed", "{\"reason\": \"bounced\", \"retry\": false}")
                .statusCode(200)
                .body("status", is("failed"));
        assertThat(said(8))
                .containsExactly(
                        "proposed", "cleared", "permitted", "failed", "proposed", "cleared", "permitted", "failed");
    }

    private ValidatableResponse report(Proposed message, String what, String body) {
        return asAutomation().body(body).post(message.path() + "/" + what).then();
    }
}
