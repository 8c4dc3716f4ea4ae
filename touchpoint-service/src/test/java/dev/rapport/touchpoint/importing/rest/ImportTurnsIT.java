package dev.rapport.touchpoint.importing.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.rapport.web.change.OneByOne;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Many imports at once. The jobs here have no file: each ends as soon as somebody looks at it. */
@QuarkusTest
class ImportTurnsIT extends ImportUnderTest {
    private static final int MOST_OPEN = 20;

    private final String other = "w-" + UUID.randomUUID();

    @Test
    void workspacesTakeTurns() {
        waiting(workspace, 3);
        waiting(other, 1);

        database.useHandle(handle -> handle.execute(
                "update import_job set leased_until = '-infinity' where workspace in (?, ?)", workspace, other));

        List<String> served = await().atMost(Duration.ofSeconds(30)).until(this::served, all -> all.size() == 4);
        assertThat(served).containsExactly(workspace, other, workspace, workspace);
    }

    @Test
    void aWorkspaceHasAFewImportsOpenAndNoMore() {
        waiting(workspace, MOST_OPEN);

        problem(handedIn(workspace), 429, "too_many_requests")
                .header("Retry-After", is("60"))
                .body("detail", containsString("one of them has ended"));

        assertThat(rows("import_job")).isEqualTo(MOST_OPEN);
        assertThat(rows("import_piece")).isZero();
        handedIn(other).statusCode(202);
        database.useHandle(handle -> handle.execute(
                "update import_job set status = 'failed' where (workspace, id) = "
                        + "(select workspace, id from import_job where workspace = ? limit 1)",
                workspace));
        handedIn(workspace).statusCode(202);
    }

    @Test
    void whoComesWhileAnotherIsTakenWaitsAndCountsItToo() {
        waiting(workspace, MOST_OPEN - 1);

        CompletableFuture<Integer> meanwhile = QuarkusTransaction.requiringNew().call(() -> {
            OneByOne.in(database, workspace, "import_job");
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(
                    () -> handedIn(workspace).extract().statusCode());
            assertThatThrownBy(() -> asked.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            waiting(workspace, 1);
            return asked;
        });

        assertThat(meanwhile.join()).isEqualTo(429);
        assertThat(rows("import_job")).isEqualTo(MOST_OPEN);
    }

    private ValidatableResponse handedIn(String by) {
        return in(by, "member")
                .contentType("multipart/form-data")
                .multiPart(
                        "file",
                        "export",
                        received("1", UUID.randomUUID() + "@example.org").getBytes(UTF_8))
                .post(PATH)
                .then();
    }

    /** Nobody works on them until their time. */
    private void waiting(String of, int jobs) {
        database.useHandle(handle -> {
            for (int job = 0; job < jobs; job++) {
                handle.execute("""
                        insert into import_job (workspace, id, file_name, bytes, member, status, leased_until)
                        values (?, ?, 'export', 0, 'ana', 'running', 'infinity')
                        """, of, UUID.randomUUID());
            }
        });
    }

    private List<String> served() {
        return database.withHandle(handle -> handle.createQuery("""
                        select workspace from import_job where workspace in (?, ?) and finished_at is not null
                        order by finished_at
                        """)
                .bind(0, workspace)
                .bind(1, other)
                .mapTo(String.class)
                .list());
    }
}
