package dev.rapport.contacts.contact.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.contacts.ServiceUnderTest;
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
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a list or a search takes among 100,000 contacts, over REST, and how long all of them are compared with each other. */
@Tag("figures")
@QuarkusTest
class SearchFiguresIT extends ServiceUnderTest {
    private static final int WARM_UP = 20;
    private static final int MEASURED = 51;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String token = Tokens.token(workspace, "member", "ana");

    @Inject
    Jdbi requests;

    @Inject
    @Worker
    Jdbi worker;

    @Test
    void theMedianOfEachListAndSearch() throws IOException, InterruptedException {
        ManyContacts.in(requests, workspace, 100_000);
        // As autovacuum does within a minute.
        Owner.database().useHandle(handle -> handle.execute("vacuum (analyze) contact, identity"));
        long start = System.nanoTime();
        await("all should be compared").atMost(Duration.ofMinutes(10)).until(() -> toCompare() == 0);
        System.out.printf("compared with each other: %.1f s%n", (System.nanoTime() - start) / 1e9);
        Owner.database().useHandle(handle -> handle.execute("vacuum (analyze) contact, identity"));

        for (String call : List.of(
                "duplicates",
                "contacts",
                "contacts?limit=200",
                "contacts?query=lima_47112",
                "contacts?query=Tanaka",
                "contacts?query=Company 4711",
                "contacts?query=ana.rossi",
                "contacts?query=example",
                "contacts?query=an",
                "contacts?query=zz",
                "contacts?query=nobody at all",
                "contacts?tag=customer",
                "contacts?tag=speaker",
                "contacts?tag=nobody",
                "contacts?query=Quinn&tag=speaker",
                "contacts?engaged=never")) {
            long[] nanos = new long[WARM_UP + MEASURED];
            for (int at = 0; at < nanos.length; at++) {
                long asked = System.nanoTime();
                assertThat(status(call)).isEqualTo(200);
                nanos[at] = System.nanoTime() - asked;
            }
            long[] measured = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
            Arrays.sort(measured);
            System.out.printf("%s: median %.1f ms%n", call, measured[MEASURED / 2] / 1e6);
        }
        assertThat(tables.seen("contact", workspace)).isEqualTo(100_000);
    }

    private int toCompare() {
        return worker.withHandle(handle -> handle.createQuery("select count(*) from contact where not compared")
                .mapTo(Integer.class)
                .one());
    }

    /** Asked by a plain client: what the test library does with an answer takes longer than the answer. */
    private int status(String call) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/" + call.replace(" ", "%20")))
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }
}
