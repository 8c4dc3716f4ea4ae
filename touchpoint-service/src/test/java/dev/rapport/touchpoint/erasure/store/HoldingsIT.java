package dev.rapport.touchpoint.erasure.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A new table either says how a person is erased from it, or stands here with why nobody stands in it. */
@QuarkusTest
class HoldingsIT extends ServiceUnderTest {
    private static final Map<String, String> HOLD_NOBODY = Map.ofEntries(
            Map.entry("audit", "who did what: members, ids and codes"),
            Map.entry("api_key", "keys of automations"),
            Map.entry("calendar_subscription", "where members keep their calendars"),
            Map.entry("callback_secret", "a secret of the workspace"),
            Map.entry("erased", "ids: what stays of those who were erased"),
            Map.entry(
                    "handed_in",
                    "records on their way through the door: one to somebody who is erased meanwhile is dropped as it is read"),
            Map.entry("import_job", "who brought which file along, and how far it is"),
            Map.entry("import_piece", "files, until their job has ended"),
            Map.entry("import_rejection", "lines and reasons, and no word of what stood in them"),
            Map.entry("inbox", "ids of events"),
            Map.entry("rebuild", "who has a workspace taken in again, and how far it is"),
            Map.entry("webhook", "where the workspace wants to be told"));

    @Test
    void everyTableSaysHowAPersonIsErasedFromIt() {
        Set<String> said = new TreeSet<>(TouchpointHoldings.ALL.tables());
        said.addAll(HOLD_NOBODY.keySet());

        Set<String> kept = new TreeSet<>(tables());

        assertThat(kept).isEqualTo(said);
        assertThat(TouchpointHoldings.ALL.tables()).doesNotContainAnyElementsOf(HOLD_NOBODY.keySet());
    }
}
