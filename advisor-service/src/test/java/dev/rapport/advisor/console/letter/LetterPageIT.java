package dev.rapport.advisor.console.letter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.advisor.console.ConsoleUnderTest;
import dev.rapport.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterPageIT extends ConsoleUnderTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void whatThisServiceCouldNotReadIsShownAndDoneWithout() throws ExecutionException, InterruptedException {
        unreadable("<i>no event</i>");
        String admin = session("admin");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(in(admin).get("/dead-letters").asString())
                        .contains("href=\"/dead-letters/advisor/"));
        try (BrowserContext window = window(ColorScheme.DARK, 390)) {
            Page page = signedIn(window, "admin");
            page.getByText("Dead letters").first().click();
            assertThat(serious(page)).isEmpty();
            page.locator(".row").first().click();
            assertThat(page.locator("pre")).hasText("<i>no event</i>");
            assertThat(serious(page)).isEmpty();
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/console/letter.png")));
            page.getByText("Do without it…").click();
            page.locator("button.bad").click();
            assertThat(page.locator("#what")).hasText("It is waived");
            page.getByText("All dead letters").click();
            assertThat(page.locator("h2")).hasText("Everything was read");
        }
    }

    @Test
    void whatAnotherServiceHoldsIsReadOnceMoreThere() {
        String admin = session("admin");
        String letter = "/dead-letters/contacts/" + UUID.randomUUID();

        in(admin).get(letter).then().body(containsString("contacts-reader"), not(containsString("<b>hello")));
        send(admin, letter + "/replay", Map.of()).statusCode(303);
        in(admin).get(letter).then().body(containsString("It is replayed"), not(containsString("Read it once more")));
    }

    @Test
    void deadLettersAreAnAdmins() {
        String member = session("member");
        String letter = "/dead-letters/advisor/" + UUID.randomUUID();

        in(member).get("/dead-letters").then().statusCode(403);
        in(member).get(letter).then().statusCode(403);
        send(member, letter + "/waive", Map.of()).statusCode(403);
        send(session("admin"), letter + "/waive", Map.of()).statusCode(404);
        in(session("admin"))
                .get("/dead-letters/nobody/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private void unreadable(String value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> told = new ProducerRecord<>(
                    Topics.TOUCHPOINTS, Topics.key(workspace, log.contactId), value.getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/rapport/touchpoint",
                            "ce_type", "dev.rapport.meeting.held.v1",
                            "ce_time", "2026-05-03T12:00:00Z",
                            "ce_workspace", workspace,
                            "ce_sequence", "1")
                    .forEach((name, text) -> told.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(told).get();
        }
    }
}
