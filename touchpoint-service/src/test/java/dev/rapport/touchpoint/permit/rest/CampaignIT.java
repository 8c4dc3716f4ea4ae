package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The same message to the same contact in a campaign is proposed once. */
@QuarkusTest
class CampaignIT extends SenderUnderTest {
    private static final String SPRING = ", \"campaign\": \"spring\"";

    @Test
    void theSecondIsAnsweredWithTheFirstAsItStands() {
        UUID contact = knownContact();
        Proposed first = proposed(contact, SPRING);
        again(contact, 202).body("id", is(first.id())).body("status", is("pending"));
        first.advisor().holds(1);
        first.advisor().arrived("held");

        again(contact, 200).body("id", is(first.id())).body("status", is("held"));

        assertThat(said(2)).containsExactly("proposed", "held");
    }

    @Test
    void ofManyAtOnceOneIsProposed() throws Exception {
        UUID contact = knownContact();
        Callable<String> call = () -> again(contact, 202).extract().path("id");

        List<String> ids;
        try (var pool = Executors.newFixedThreadPool(8)) {
            ids = pool.invokeAll(Collections.nCopies(16, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(rows("outbound_message")).isEqualTo(1);
        assertThat(said(1)).containsExactly("proposed");
    }

    @Test
    void whatFailedForGoodGoesAnewAndSoDoesWhatItsSenderTookBack() {
        UUID contact = knownContact();
        Proposed first = proposed(contact, SPRING);
        first.advisor().clears(1);
        first.advisor().arrived("cleared");
        permit(first).statusCode(200);
        asAutomation()
                .body("{\"reason\": \"bounced\", \"retry\": false}")
                .post(first.path() + "/failed")
                .then()
                .statusCode(200);

        String second =
                again(contact, 202).body("id", not(first.id())).extract().path("id");
        asAutomation()
                .post("/v1/outbound-messages/" + second + "/discard")
                .then()
                .statusCode(200);

        again(contact, 202).body("id", not(second)).body("status", is("pending"));
    }

    @Test
    void whatAReviewerDiscardedStaysDiscarded() {
        UUID contact = knownContact();
        Proposed first = proposed(contact, SPRING);
        first.advisor().holds(1);
        first.advisor().arrived("held");
        first.advisor().discards();
        first.advisor().arrived("discarded");

        again(contact, 200).body("id", is(first.id())).body("status", is("discarded"));
    }

    @Test
    void whatWasRefusedIsJudgedAnewAndOfTheTwoOnlyTheSecondCanGo() {
        UUID contact = knownContact();
        Proposed first = proposed(contact, SPRING);
        first.advisor().refuses(1);
        first.advisor().arrived("refused");

        String second =
                again(contact, 202).body("status", is("pending")).extract().path("id");

        assertThat(second).isNotEqualTo(first.id());
        refused(permit(first), "discarded", "stop");
        again(contact, 202).body("id", is(second));
        assertThat(said(4)).containsExactly("proposed", "refused", "discarded", "proposed");
    }

    @Test
    void whatExpiredIsJudgedAnew() {
        UUID contact = knownContact();
        Proposed first = proposed(contact, SPRING);
        first.advisor().clears(1, Instant.now());
        first.advisor().arrived("expired");

        again(contact, 202).body("id", not(first.id())).body("status", is("pending"));

        first.advisor().arrived("discarded");
    }

    private ValidatableResponse again(UUID contact, int status) {
        return asAutomation()
                .body(message(ref(contact), SPRING))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(status);
    }
}
