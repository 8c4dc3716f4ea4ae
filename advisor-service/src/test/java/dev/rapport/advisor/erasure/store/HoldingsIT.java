package dev.rapport.advisor.erasure.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.messaging.Worker;
import dev.rapport.testing.AllTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A new table either says how a person is erased from it, or stands here with why nobody stands in it. */
@QuarkusTest
class HoldingsIT extends AdvisorUnderTest {
    private static final Map<String, String> HOLD_NOBODY = Map.ofEntries(
            Map.entry("audit", "who did what: members, ids and codes"),
            Map.entry("api_key", "keys of automations"),
            Map.entry("attention_budget", "how many people a week a member wants to be pointed to"),
            Map.entry("console_session", "members who are signed in"),
            Map.entry("erased", "ids: what stays of those who were erased"),
            Map.entry("import_job", "nothing is imported here"),
            Map.entry("import_piece", "nothing is imported here"),
            Map.entry("import_rejection", "nothing is imported here"),
            Map.entry("inbox", "ids of events"),
            Map.entry("policy", "rules of the workspace"),
            Map.entry("policy_backtest", "policies, counts, ids and codes"),
            Map.entry("rebuild", "who has a workspace taken in again, and how far it is"),
            Map.entry("sign_in_link", "members who may sign in"),
            Map.entry("workspace", "the team's own names and addresses"));

    @Inject
    @Worker
    Jdbi database;

    @Test
    void everyTableSaysHowAPersonIsErasedFromIt() {
        Set<String> said = new TreeSet<>(AdvisorHoldings.ALL.tables());
        said.addAll(HOLD_NOBODY.keySet());

        Set<String> kept = new TreeSet<>(AllTables.names(database));

        assertThat(kept).isEqualTo(said);
        assertThat(AdvisorHoldings.ALL.tables()).doesNotContainAnyElementsOf(HOLD_NOBODY.keySet());
    }
}
