package dev.rapport.advisor.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.advisor.Log;
import dev.rapport.messaging.Worker;
import dev.rapport.testing.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long pages take with ten thousand relationships and five hundred held messages, which is told and no gate: it is to be read on
 * a machine that does nothing else; and how much goes over the wire, which is the same everywhere.
 */
@Tag("figures")
@QuarkusTest
class ConsoleFiguresIT extends ConsoleUnderTest {
    private static final int RELATIONSHIPS = 10_000;
    private static final int HELD = 500;
    private static final int WARM_UP = 100;
    private static final int MEASURED = 200;
    private static final int MOST_BYTES = 100 * 1024;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:console|webjars)/[^\"]+)\"");

    @Inject
    @Worker
    Jdbi worker;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theMedianOfEachPageAndWhatABrowserLoadsFirst() {
        fill();
        String session = session("member");

        for (String page :
                List.of("/", "/reviews", "/relationships", "/relationships?q=parissa", "/dissonance", "/policy")) {
            long[] nanos = new long[WARM_UP + MEASURED];
            byte[] body = new byte[0];
            for (int at = 0; at < nanos.length; at++) {
                long start = System.nanoTime();
                body = get(page, session);
                nanos[at] = System.nanoTime() - start;
            }
            long[] measured = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
            Arrays.sort(measured);
            long bytes = body.length
                    + ASSET.matcher(unpacked(body))
                            .results()
                            .map((MatchResult asset) -> asset.group(1))
                            .distinct()
                            .mapToLong(asset -> get(asset, session).length)
                            .sum();

            System.out.printf(
                    "%,d relationships, %d held, %s: median %.1f ms, 95th of a hundred %.1f ms; %,d bytes, %,d of them the page%n",
                    RELATIONSHIPS,
                    HELD,
                    page,
                    measured[MEASURED / 2] / 1e6,
                    measured[MEASURED * 95 / 100] / 1e6,
                    bytes,
                    body.length);
            assertThat(bytes).as(page).isLessThan(MOST_BYTES).isGreaterThan(body.length);
        }
    }

    /** As it goes over the wire. */
    private byte[] get(String path, String session) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service() + path))
                .header("Cookie", "rapport_session=" + session)
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unpacked(byte[] body) {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacking.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page did not come compressed", e);
        }
    }

    private void fill() {
        log.registered("Parissa", "parissa@example.org");
        for (int days = 30; days < 430; days += 10) {
            log.called(Instant.now().minus(Duration.ofDays(days)));
        }
        log.publish();
        relationship();
        for (int number = 0; number < HELD; number++) {
            Log other = another();
            other.registered("Contact " + number, UUID.randomUUID() + "@example.org")
                    .called(Instant.now().minus(Duration.ofHours(2)));
            other.proposed(GREETING, "spring");
            other.publish();
        }
        String session = session("member");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(in(session).get("/").asString()).contains("Look at all " + HELD));
        worker.useHandle(handle -> {
            handle.createUpdate("""
                            with copied as (
                                insert into relationship (workspace, contact_id, state, shape, seen_sequence, published, health_rank, attention)
                                select workspace, gen_random_uuid(), state, shape, seen_sequence, published, floor(random() * 101), random() * 3
                                from relationship, generate_series(2, :many)
                                where workspace = :workspace and contact_id = :contact returning workspace, contact_id)
                            insert into sought (workspace, contact_id, said)
                            select workspace, contact_id, 'somebody ' || contact_id || '@example.org' from copied
                            """)
                    .bind("many", RELATIONSHIPS - HELD)
                    .bind("workspace", workspace)
                    .bind("contact", log.contactId)
                    .execute();
        });
        // As the database does by itself within a minute; only the owner of the tables may.
        Owner.database().useHandle(handle -> handle.execute("analyze"));
    }
}
