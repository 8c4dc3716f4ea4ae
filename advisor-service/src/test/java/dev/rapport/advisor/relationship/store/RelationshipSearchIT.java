package dev.rapport.advisor.relationship.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.journal.store.JdbcJournal;
import dev.rapport.messaging.Worker;
import dev.rapport.testing.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Relationships are found by a part of a name or address, through an index, in their own workspace only. */
@QuarkusTest
class RelationshipSearchIT extends AdvisorUnderTest {
    private static final int OTHERS = 10_000;

    @Inject
    @Worker
    Jdbi worker;

    @Inject
    Jdbi requests;

    @Test
    void aPartOfANameOrAddressFindsWhoHasItNow() {
        log.registered("Parissa Gül", "p.guel_100%@example.org")
                .called(Instant.now())
                .publish();
        relationship();

        assertThat(found("riss")).containsExactly("Parissa Gül");
        assertThat(found("GÜL")).containsExactly("Parissa Gül");
        assertThat(found("el_100%@")).containsExactly("Parissa Gül");
        assertThat(found("a")).containsExactly("Parissa Gül");
        assertThat(found("%")).containsExactly("Parissa Gül");
        assertThat(found("el_1_0")).isEmpty();
        assertThat(found("\\")).isEmpty();
        assertThat(foundIn("w" + workspace, "riss")).isEmpty();
    }

    @Test
    void amongManyAnIndexFindsHer() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now()).publish();
        relationship();
        long before = scans();
        worker.useHandle(handle -> {
            handle.createUpdate("""
                            insert into sought (workspace, contact_id, said)
                            select :workspace, gen_random_uuid(), 'somebody ' || number || ' body' || number || '@example.org'
                            from generate_series(1, :many) as number
                            """)
                    .bind("workspace", workspace)
                    .bind("many", OTHERS)
                    .execute();
        });
        Owner.database().useHandle(handle -> handle.execute("vacuum (analyze) sought"));

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    assertThat(found("parissa")).containsExactly("Parissa");
                    assertThat(scans()).as("scans of the index of trigrams").isGreaterThan(before);
                });
    }

    private List<String> found(String text) {
        return foundIn(workspace, text);
    }

    private List<String> foundIn(String where, String text) {
        return requests.inTransaction(handle -> {
            handle.execute("select set_config('rapport.workspace', ?, true)", where);
            Jdbi inside = Jdbi.create(handle.getConnection());
            return new JdbcRelationships(inside, new JdbcJournal(inside))
                    .search(where, text, 50).stream()
                            .map(one -> one.contact().displayName())
                            .toList();
        });
    }

    private long scans() {
        return Owner.database()
                .withHandle(handle -> handle.createQuery(
                                "select idx_scan from pg_stat_user_indexes where indexrelname = 'sought_trigrams'")
                        .mapTo(Long.class)
                        .one());
    }
}
