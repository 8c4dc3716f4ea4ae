package dev.rapport.advisor.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.backtest.Backtest;
import dev.rapport.advisor.backtest.BacktestResult;
import dev.rapport.advisor.backtest.BacktestResult.Decisions;
import dev.rapport.advisor.backtest.BacktestResult.Example;
import dev.rapport.advisor.backtest.BacktestResult.Excluded;
import dev.rapport.advisor.backtest.BacktestResult.Moved;
import dev.rapport.advisor.backtest.BacktestResult.Said;
import dev.rapport.contracts.outbound.Verdict.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final UUID PARISSA = new UUID(0, 1);

    @Test
    void moreAndFewerAreCountedByWhatWouldHaveBeenDecided() {
        Trial trial = trial(result(
                1_200,
                20,
                new Excluded(1, 3),
                new Moved(Decision.SEND, Decision.HOLD, 14),
                new Moved(Decision.HOLD, Decision.SEND, 1),
                new Moved(Decision.HOLD, Decision.REFUSE, 1)));

        assertThat(trial.says()).isEqualTo("Last 30 days: 14 more held, 2 fewer, of 1,200 verdicts.");
        assertThat(trial.others())
                .containsExactly(
                        "4 would have had another reason, or another end of their wait.",
                        "One is left out: somebody was erased.",
                        "3 are left out: an older version judged.");
        assertThat(trial.examples())
                .containsExactly(
                        new Trial.Example(PARISSA, "Parissa", NOON, "sent", "held: recent live contact, quiet hours"));
    }

    @Test
    void thatNothingWouldHaveChangedIsSaidToo() {
        assertThat(trial(result(1, 0, new Excluded(0, 0))).says())
                .isEqualTo("Last 30 days: the same held, of one verdict.");
        assertThat(trial(result(0, 0, new Excluded(0, 0))).says()).isEqualTo("In the last 30 days nothing was judged.");
    }

    @Test
    void whatStillRunsTellsHowFarItIs() {
        Trial trial = Trial.of(backtest(Backtest.Status.RUNNING, null), contact -> "Parissa");

        assertThat(trial.running()).isTrue();
        assertThat(trial.says()).isEqualTo("It is being played over the last 30 days: 25 %.");
    }

    private static Trial trial(BacktestResult result) {
        return Trial.of(backtest(Backtest.Status.DONE, result), contact -> "Parissa");
    }

    private static BacktestResult result(long verdicts, long changed, Excluded excluded, Moved... moved) {
        return new BacktestResult(
                verdicts,
                verdicts,
                new Decisions(0, 0, 0),
                new Decisions(0, 0, 0),
                changed,
                List.of(moved),
                excluded,
                List.of(new Example(
                        new UUID(0, 2),
                        PARISSA,
                        new UUID(0, 3),
                        NOON,
                        new Said(Decision.SEND, null, null, List.of()),
                        new Said(Decision.HOLD, null, null, List.of("recent_live_contact", "quiet_hours")))));
    }

    private static Backtest backtest(Backtest.Status status, @Nullable BacktestResult result) {
        return new Backtest(
                "team",
                new UUID(0, 4),
                null,
                NOON.minus(Duration.ofDays(30)),
                NOON,
                "ana",
                NOON,
                status,
                5,
                20,
                result,
                null);
    }
}
