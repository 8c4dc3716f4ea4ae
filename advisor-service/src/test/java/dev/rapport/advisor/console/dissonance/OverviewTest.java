package dev.rapport.advisor.console.dissonance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.console.dissonance.Overview.Share;
import dev.rapport.advisor.dissonance.Dissonances.Count;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-05-06T12:00:00Z");

    @Test
    void halfAYearIsToldWeekByWeekAndByWhoSent() {
        Overview overview = Overview.of(
                List.of(
                        new Count(LocalDate.parse("2025-11-10"), Side.US, "x-tool", "spring", 3, 1),
                        new Count(LocalDate.parse("2026-05-04"), Side.US, "x-tool", null, 1, 0),
                        new Count(LocalDate.parse("2026-05-04"), Side.US, null, "spring", 6, 2),
                        new Count(LocalDate.parse("2026-05-04"), Side.THEM, null, null, 2, 0)),
                NOW);

        assertThat(overview.from()).isEqualTo("2025-11-10");
        assertThat(overview.ours()).startsWith("3,0,").endsWith(",0,7");
        assertThat(overview.theirs()).startsWith("0,0,").endsWith(",0,2");
        assertThat(overview.ours().split(",")).hasSize(Overview.WEEKS);
        assertThat(overview.ourTouches()).isEqualTo(10);
        assertThat(overview.theirTouches()).isEqualTo(2);
        assertThat(overview.senders()).containsExactly(new Share(null, 6, 2, 100), new Share("x-tool", 4, 1, 66));
        assertThat(overview.campaigns()).containsExactly(new Share("spring", 9, 3, 100), new Share(null, 1, 0, 11));
    }

    @Test
    void ofNothingThereIsNothing() {
        Overview overview = Overview.of(List.of(), NOW);

        assertThat(overview.isEmpty()).isTrue();
        assertThat(overview.senders()).isEmpty();
    }
}
