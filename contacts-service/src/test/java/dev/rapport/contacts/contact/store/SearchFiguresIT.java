package dev.rapport.contacts.contact.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

    @Inject
    Jdbi requests;

    @Test
    void theMedianOfEachListAndSearch() {
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
                asMember().get("/v1/contacts" + call).then().statusCode(200);
                nanos[at] = System.nanoTime() - start;
            }
            long[] measured = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
            Arrays.sort(measured);
            System.out.printf("contacts%s: median %.1f ms%n", call, measured[MEASURED / 2] / 1e6);
        }
        assertThat(tables.seen("contact", workspace)).isEqualTo(100_000);
    }
}
