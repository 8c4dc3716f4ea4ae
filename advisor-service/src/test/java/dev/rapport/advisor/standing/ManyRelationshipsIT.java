package dev.rapport.advisor.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.messaging.Worker;
import dev.rapport.testing.Owner;
import dev.rapport.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a list of a hundred thousand relationships takes, over REST, a page of fifty at any place. */
@Tag("figures")
@QuarkusTest
class ManyRelationshipsIT extends AdvisorUnderTest {
    private static final int RELATIONSHIPS = 100_000;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 500;

    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    @Inject
    @Worker
    Jdbi worker;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theMedianOfFiveHundredPages() {
        log.registered("Parissa", "parissa@example.org");
        for (int days = 30; days < 430; days += 10) {
            log.called(Instant.now().minus(Duration.ofDays(days)));
        }
        log.publish();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> relationship().body("seenSequence", equalTo(41)));
        copies();

        for (String list : new String[] {"sort=health", "sort=attention&budget=20", "limit=50"}) {
            long[] measured = pages(list);

            System.out.printf(
                    "%,d relationships, %s: median %.1f ms, 95th of a hundred %.1f ms (%d pages)%n",
                    RELATIONSHIPS, list, measured[MEASURED / 2] / 1e6, measured[MEASURED * 95 / 100] / 1e6, MEASURED);
        }
    }

    private long[] pages(String list) {
        Random random = new Random(1);
        String next = "";
        long[] nanos = new long[WARM_UP + MEASURED];
        for (int at = 0; at < nanos.length; at++) {
            URI page = URI.create("http://localhost:%d/v1/relationships?%s%s".formatted(RestAssured.port, list, next));
            long start = System.nanoTime();
            String body = body(page);
            nanos[at] = System.nanoTime() - start;
            assertThat(body.split("\"contactId\"", -1)).hasSizeGreaterThan(20);
            Matcher cursor = CURSOR.matcher(body);
            next = cursor.find() && random.nextInt(20) > 0 ? "&cursor=" + cursor.group(1) : "";
        }
        long[] measured = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
        Arrays.sort(measured);
        return measured;
    }

    private String body(URI page) {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Authorization", "Bearer " + Tokens.token(workspace, "member", "ana"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copies() {
        worker.useHandle(handle -> {
            handle.createUpdate("""
                            insert into relationship (workspace, contact_id, state, shape, seen_sequence, published, health_rank, attention)
                            select workspace, gen_random_uuid(), state, shape, seen_sequence, published, floor(random() * 101), random() * 3
                            from relationship, generate_series(2, :many) where workspace = :workspace
                            """)
                    .bind("many", RELATIONSHIPS)
                    .bind("workspace", workspace)
                    .execute();
        });
        Owner.database().useHandle(handle -> handle.execute("analyze relationship"));
    }
}
