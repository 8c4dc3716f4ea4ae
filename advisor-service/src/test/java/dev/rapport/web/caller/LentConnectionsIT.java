package dev.rapport.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.AdvisorUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What connections know of a workspace when they are lent next: looked at as nobody but this package can. */
@QuarkusTest
class LentConnectionsIT extends AdvisorUnderTest {
    /** As many as the pool has. */
    private static final int ALL = 16;

    @Inject
    Jdbi requests;

    @Test
    void afterARequestNoConnectionKnowsItsWorkspace() {
        log.registered("Parissa", "parissa@example.org").publish();
        relationship();

        // Told with the question; for a while; for a transaction.
        asMember()
                .body("{\"contact\":{\"id\":\"" + log.contactId + "\"},\"channel\":\"email\",\"body\":\"" + GREETING
                        + "\"}")
                .post("/v1/checks")
                .then()
                .statusCode(200);
        asMember().get("/v1/relationships").then().statusCode(200);
        as(workspace, "admin")
                .header("If-Match", "\"1\"")
                .body("{\"mode\":\"shadow\"}")
                .put("/v1/policy")
                .then()
                .statusCode(200);

        assertThat(allUntold("select coalesce(current_setting('rapport.workspace', true), '')"))
                .containsOnly("");
        assertThat(allUntold("select count(*)::text from relationship")).containsOnly("0");
    }

    /** The answer of every connection of the pool, none of which was told anything. */
    private List<String> allUntold(String question) {
        List<Handle> lent = new ArrayList<>();
        try {
            for (int one = 0; one < ALL; one++) {
                lent.add(WorkspaceConnections.untold(requests::open));
            }
            return lent.stream()
                    .map(handle ->
                            handle.createQuery(question).mapTo(String.class).one())
                    .toList();
        } finally {
            lent.forEach(Handle::close);
        }
    }
}
