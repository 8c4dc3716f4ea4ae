package dev.rapport.contacts.contact.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a list or a search takes among 100,000 contacts, over REST. */
@Tag("figures")
@QuarkusTest
class SearchFiguresIT extends ServiceUnderTest {
    private static final int WARM_UP = 20;
    private static final int MEASURED = 51;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String token = Tokens.token(workspace, "member", "ana");

    @Inject
    Jdbi requests;

    @Test
    void theMedianOfEachListAndSearch() throws IOException, InterruptedException {
        ManyContacts.in(requests, workspace, 100_000);

        for (String call : List.of(
                "",
                "?limit=200",
                "?query=lima_47112",
                "?query=Tanaka",
                "?query=Company 4711",
                "?query=ana.rossi",
                "?query=example",
                "?query=an",
                "?query=zz",
                "?query=nobody at all",
                "?tag=customer",
                "?tag=speaker",
                "?tag=nobody",
                "?query=Quinn&tag=speaker",
                "?engaged=never")) {
            long[] nanos = new long[WARM_UP + MEASURED];
            for (int at = 0; at < nanos.length; at++) {
                long start = System.nanoTime();
                assertThat(status(call)).isEqualTo(200);
                nanos[at] = System.nanoTime() - start;
            }
            long[] measured = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
            Arrays.sort(measured);
            System.out.printf("contacts%s: median %.1f ms%n", call, measured[MEASURED / 2] / 1e6);
        }
        assertThat(tables.seen("contact", workspace)).isEqualTo(100_000);
    }

    /** Asked by a plain client: what the test library does with an answer takes longer than the answer. */
    private int status(String call) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/contacts" + call.replace(" ", "%20")))
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }
}
