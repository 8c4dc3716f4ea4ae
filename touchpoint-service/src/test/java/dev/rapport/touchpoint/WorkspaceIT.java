package dev.rapport.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkspaceIT extends ServiceUnderTest {
    @Inject
    Jdbi requests;

    @Test
    void aQueryThatForgetsTheWorkspaceSeesNothing() {
        String contact = ref(knownContact());
        asMember()
                .body("""
                        {"contact": %s, "channel": "email"}""".formatted(contact))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202);

        for (String table : List.of("contact", "identity", "touch", "touch_contact", "outbound_message")) {
            long seen = requests.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                    .mapTo(Long.class)
                    .one());
            assertThat(seen).as(table).isZero();
            assertThat(rows(table)).as(table).isPositive();
        }
    }
}
