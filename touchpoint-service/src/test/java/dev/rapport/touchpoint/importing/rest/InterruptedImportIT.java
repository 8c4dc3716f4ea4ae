package dev.rapport.touchpoint.importing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A job that stops in the middle: contacts-service is away, or whoever worked on it is. */
@QuarkusTest
class InterruptedImportIT extends ImportUnderTest {
    private static final int FIRST_BATCH = 1_000;
    private static final int ALL = 1_100;

    @Test
    void whileContactsServiceIsAwayTheJobWaitsAndThenGoesOnBehindWhatIsDone() {
        String job = begin(mailbox("busy-until-" + (System.currentTimeMillis() + 6_000)));

        await().atMost(Duration.ofSeconds(20)).until(() -> job(job).getInt("read"), read -> read == FIRST_BATCH);
        assertThat(job(job).getString("status")).isEqualTo("running");

        assertWhole(ended(job));
    }

    @Test
    void whoeverComesAfterADeadReplicaGoesOnAndADeadOneThatIsNotWritesNothing() {
        String job = begin(mailbox("busy-until-" + (System.currentTimeMillis() + 8_000)));
        await().atMost(Duration.ofSeconds(20)).until(() -> job(job).getInt("read"), read -> read == FIRST_BATCH);

        // Another replica takes the lease, and is dead.
        UUID id = UUID.fromString(job(job).getString("id"));
        database.useHandle(handle -> handle.execute(
                "update import_job set lease = ?, leased_until = now() + interval '12 seconds' where workspace = ? and id = ?",
                UUID.randomUUID(),
                workspace,
                id));

        await().during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> job(job).getInt("read"), read -> read == FIRST_BATCH);
        assertWhole(ended(job));
    }

    @Test
    void aJobThatRunsIsTakenBackToo() {
        String job = begin(mailbox("busy-for-ever"));
        await().atMost(Duration.ofSeconds(20)).until(() -> job(job).getInt("read"), read -> read == FIRST_BATCH);

        asMember().delete(job).then().statusCode(202);

        assertThat(ended(job).getString("status")).isEqualTo("undone");
        assertThat(touches("not removed")).isZero();
        assertThat(touches("removed")).isEqualTo(FIRST_BATCH);
        assertThat(rows("import_piece")).isZero();
    }

    private void assertWhole(JsonPath job) {
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("read")).isEqualTo(ALL);
        assertThat(job.getInt("accepted")).isEqualTo(ALL);
        assertThat(touches("version = 1")).isEqualTo(ALL);
        assertThat(rows("import_piece")).isZero();
        // Every event once, and the numbers of each contact without a gap.
        assertThat(said(ALL)).hasSize(ALL);
        assertThat(logsWithGaps()).isZero();
    }

    private long logsWithGaps() {
        return database.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from (
                            select contact_id from touch_contact where workspace = ?
                            group by contact_id having max(sequence) <> count(*)) gaps
                        """).bind(0, workspace).mapTo(Long.class).one());
    }

    private long touches(String that) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from touch where workspace = ? and " + that)
                        .bind(0, workspace)
                        .mapTo(Long.class)
                        .one());
    }

    /** Of whose second batch one sender is only known to a contacts-service that does not answer. */
    private String mailbox(String last) {
        String domain = UUID.randomUUID() + ".example";
        return IntStream.range(0, ALL)
                .mapToObj(at -> received(workspace + at, (at == ALL - 1 ? last : "somebody-" + at % 20) + "@" + domain))
                .collect(Collectors.joining());
    }
}
