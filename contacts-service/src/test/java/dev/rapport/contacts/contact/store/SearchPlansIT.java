package dev.rapport.contacts.contact.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.testing.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which index answers each list and search: asked of the database, for what the service runs. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlansIT extends ServiceUnderTest {
    @Inject
    Jdbi requests;

    @BeforeAll
    void fill() {
        ManyContacts.in(requests, workspace, 20_000);
        // As autovacuum does within a minute: until then what was just written waits in a list of the index of
        // trigrams.
        Owner.database().useHandle(handle -> handle.execute("vacuum (analyze) contact, identity"));
    }

    @Test
    void theWholeListIsReadInItsOrder() {
        assertThat(plan(null, null, false, true)).contains("contact_newest").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void aTextIsLookedForAmongTheNewestFirst() {
        assertThat(plan("company", null, false, true))
                .contains("contact_newest")
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lima_4711", "company 47"})
    void aRareTextIsFoundByItsTrigrams(String text) {
        assertThat(plan(text, null, false, false)).contains("contact_sought").doesNotContain("Seq Scan");
    }

    @Test
    void aWholeAddressIsFoundByIt() {
        assertThat(plan("ana.lima0@company0.example", null, false, true))
                .contains("identity_in_lower_case")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aRareTagIsFoundByIt() {
        assertThat(plan(null, "speaker", false, true))
                .contains("contact_tagged")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whoWasNeverEngagedIsReadInTheListsOrder() {
        assertThat(plan(null, null, true, true))
                .contains("contact_never_engaged")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void underRowLevelSecurityNoTextWouldBeFoundByAnIndex() {
        String plan = requests.inTransaction(handle -> {
            handle.execute("select set_config('rapport.workspace', ?, true)", workspace);
            return explained(handle, "select id from contact where sought like '%lima_4711%'");
        });

        assertThat(plan).doesNotContain("contact_sought");
    }

    /** Of what the function runs, as it runs it: with its owner's rights. */
    private String plan(@Nullable String text, @Nullable String tag, boolean neverEngaged, boolean newestOnly) {
        return Owner.database().inTransaction(handle -> {
            handle.execute("set local enable_seqscan = off");
            String search = handle.createQuery("select contact_search(:text, :tag, :never, true, :newest)")
                    .bind("text", text != null)
                    .bind("tag", tag != null)
                    .bind("never", neverEngaged)
                    .bind("newest", newestOnly)
                    .mapTo(String.class)
                    .one();
            return explained(
                    handle,
                    search.replace("$1", "'" + workspace + "'")
                            .replace("$2", "'%" + text + "%'")
                            .replace("$3", "'" + tag + "'")
                            .replace("$4", "timestamptz '2026-01-01T02:00:00Z'")
                            .replace("$5", "'" + UUID.randomUUID() + "'::uuid")
                            .replace("$6", "51")
                            .replace("$7", "'" + text + "'"));
        });
    }

    private static String explained(Handle handle, String query) {
        return String.join(
                "\n", handle.createQuery("explain " + query).mapTo(String.class).list());
    }
}
