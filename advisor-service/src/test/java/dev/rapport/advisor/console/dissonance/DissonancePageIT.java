package dev.rapport.advisor.console.dissonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DissonancePageIT extends ConsoleUnderTest {

    @Test
    void whatCostGoodwillIsToldByWhoSentIt() {
        tooLate(log, "x & tool", "<i>spring</i>");
        tooLate(another(), "mailer", null);
        String member = session("member");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(in(member).get("/dissonance").asString())
                        .contains("2 of ours, 0 of theirs")
                        .contains("href=\"/dissonance?sender=x+%26+tool\"")
                        .contains("two hours too late")
                        .doesNotContain("<i>spring"));
        in(member)
                .queryParam("sender", "x & tool")
                .get("/dissonance")
                .then()
                .body(containsString("by x &amp; tool · "), not(containsString("by mailer · ")));
        in(member).get("/dissonance?by=them").then().body(containsString("There is none of these."));
        in(session("member"))
                .queryParam("campaign", "<i>spring</i>")
                .get("/dissonance")
                .then()
                .body(containsString("by x &amp; tool · "), not(containsString("<i>spring")));
    }

    @Test
    void thatNothingCostGoodwillIsSaid() {
        in(session("member")).get("/dissonance").then().body(containsString("Nothing cost goodwill"));
    }
}
