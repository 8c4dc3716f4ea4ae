package dev.rapport.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.messaging.Worker;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkspacesApartIT extends AdvisorUnderTest {

    @Inject
    Jdbi requests;

    @Inject
    @Worker
    Jdbi worker;

    @Test
    void anotherWorkspaceSeesNothing() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);

        RequestSpecification stranger = as("stranger", "admin");

        stranger.get("/v1/relationships/{id}", log.contactId).then().statusCode(404);
        as("stranger", "admin").get("/v1/reviews/{id}", message).then().statusCode(404);
        as("stranger", "admin").get("/v1/verdicts?messageId=" + message).then().body("items", hasSize(0));
    }

    @Test
    void aQueryThatForgetsItsWorkspaceSeesNoRows() {
        log.registered("Parissa", "parissa@example.org").publish();
        relationship();

        for (String table : new String[] {"journal", "relationship", "identity", "verdict", "outbound_message"}) {
            long seen = requests.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                    .mapTo(Long.class)
                    .one());

            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void everyTableIsUnderForcedRowLevelSecurity() {
        var open = worker.withHandle(
                handle -> handle.createQuery("""
                        select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                        where nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
                          and relname <> 'flyway_schema_history'
                        """).mapTo(String.class).list());

        assertThat(open).isEmpty();
    }
}
