package dev.rapport.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long an upload is kept: looked at as nobody but this package can. */
@QuarkusTest
class KeptFilesIT extends ServiceUnderTest {
    private int pieces;

    @Inject
    Jdbi requests;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportFiles files;

    @ParameterizedTest
    @EnumSource(names = {"DONE", "FAILED", "UNDONE"})
    void howeverAJobEndsItsFileGoesWithIt(ImportJob.Status end) {
        UUID ended = job("running");
        UUID other = job("running");

        jobs.end(new ImportJobs.Lease(workspace, ended, ended), end, null, null);

        assertThat(kept()).containsExactly(other);
    }

    @Test
    void whatNoJobNeedsGoesAfterADay() {
        UUID open = job("running");
        piece(job("failed"), "2 days");
        piece(open, "2 days");
        UUID fresh = UUID.randomUUID();
        piece(fresh, "1 hour");
        piece(UUID.randomUUID(), "2 days");

        files.forgetStrays();

        assertThat(kept()).contains(open, fresh).hasSize(3);
        assertThat(rows("import_job")).isEqualTo(2);
    }

    @Test
    void whatEndedLongAgoIsForgottenWithAllThatIsKnownOfIt() {
        UUID open = ended("running", 100);
        UUID old = ended("done", 91);
        UUID young = ended("undone", 89);

        files.forgetEnded();

        for (String table : List.of("import_rejection", "import_addition")) {
            assertThat(jobsIn(table, "job_id")).as(table).containsExactlyInAnyOrder(open, young);
        }
        assertThat(jobsIn("import_job", "id"))
                .containsExactlyInAnyOrder(open, young)
                .doesNotContain(old);
    }

    private UUID ended(String status, int daysAgo) {
        UUID id = job(status);
        database.useHandle(handle -> {
            handle.execute(
                    "update import_job set finished_at = now() - ? * interval '1 day' where workspace = ? and id = ?",
                    daysAgo,
                    workspace,
                    id);
            handle.execute("""
                    insert into import_rejection (workspace, job_id, ordinal, part, line, reason)
                    values (?, ?, 1, 'export', 1, 'says nothing')
                    """, workspace, id);
            handle.execute("insert into import_addition values (?, ?, ?)", workspace, id, UUID.randomUUID());
        });
        return id;
    }

    private List<UUID> jobsIn(String table, String column) {
        return database.withHandle(
                handle -> handle.createQuery("select " + column + " from " + table + " where workspace = ?")
                        .bind(0, workspace)
                        .mapTo(UUID.class)
                        .list());
    }

    /** One whose lease has its id, so that nobody else works on it; with a file that came just now. */
    private UUID job(String status) {
        UUID id = UUID.randomUUID();
        database.useHandle(handle -> handle.execute("""
                insert into import_job (workspace, id, file_name, bytes, member, status, lease, leased_until)
                values (?, ?, 'export', 1, 'ana', ?, ?, 'infinity')
                """, workspace, id, status, id));
        piece(id, "0 days");
        return id;
    }

    /** Uploads are written by the role that serves requests, and by no other. */
    private void piece(UUID job, String age) {
        QuarkusTransaction.requiringNew()
                .run(() -> requests.useHandle(handle -> {
                    handle.createQuery("select set_config('rapport.workspace', ?, true)")
                            .bind(0, workspace)
                            .mapTo(String.class)
                            .one();
                    handle.execute("""
                    insert into import_piece (workspace, job_id, ordinal, data, created_at)
                    values (?, ?, ?, 'x', now() - cast(? as interval))
                    """, workspace, job, pieces++, age);
                }));
    }

    private List<UUID> kept() {
        return database.withHandle(
                handle -> handle.createQuery("select distinct job_id from import_piece where workspace = ?")
                        .bind(0, workspace)
                        .mapTo(UUID.class)
                        .list());
    }
}
