package dev.rapport.advisor.backtest;

import dev.rapport.advisor.backtest.BacktestResult.Decisions;
import dev.rapport.advisor.backtest.BacktestResult.Example;
import dev.rapport.advisor.backtest.BacktestResult.Excluded;
import dev.rapport.advisor.backtest.BacktestResult.Moved;
import dev.rapport.advisor.backtest.BacktestResult.Said;
import dev.rapport.advisor.backtest.Trial.Result;
import dev.rapport.advisor.backtest.Walk.Then;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Counts what a trial comes to. Several threads may count, a contact each. */
final class Tally {
    private static final int EXAMPLES = 20;

    private final long[][] decided = new long[Decision.values().length][Decision.values().length];
    private final List<Example> otherDecision = new ArrayList<>();
    private final List<Example> otherTerms = new ArrayList<>();
    private long messages;
    private long changed;
    private long erased;
    private long otherJudge;

    /** Counts a contact's whole past, and says of how many verdicts. */
    long add(Past past, Trial trial) {
        Set<UUID> judged = new HashSet<>();
        List<Result> results = new ArrayList<>();
        Walk.through(past, (Then then) -> {
            judged.add(then.given().verdict().messageId());
            results.add(trial.of(then));
        });
        add(judged.size(), results);
        return results.size();
    }

    private synchronized void add(int judged, List<Result> results) {
        messages += judged;
        for (Result result : results) {
            switch (result) {
                case Result.Compared compared -> add(compared);
                case Result.Erased ignored -> erased++;
                case Result.OtherJudge ignored -> otherJudge++;
            }
        }
    }

    private void add(Result.Compared compared) {
        Decision before = compared.before().decision();
        Decision after = compared.after().decision();
        decided[before.ordinal()][after.ordinal()]++;
        if (compared.changed()) {
            changed++;
            List<Example> examples = before == after ? otherTerms : otherDecision;
            if (examples.size() < EXAMPLES) {
                examples.add(example(compared.before(), compared.after()));
            }
        }
    }

    private static Example example(Verdict before, Verdict after) {
        return new Example(
                before.messageId(),
                before.contactId(),
                before.id(),
                before.judgedAsOf(),
                Said.of(before),
                Said.of(after));
    }

    synchronized BacktestResult result() {
        long verdicts = Arrays.stream(decided).flatMapToLong(Arrays::stream).sum();
        return new BacktestResult(
                verdicts,
                messages,
                new Decisions(before(Decision.SEND), before(Decision.HOLD), before(Decision.REFUSE)),
                new Decisions(after(Decision.SEND), after(Decision.HOLD), after(Decision.REFUSE)),
                changed,
                moved(),
                new Excluded(erased, otherJudge),
                Stream.concat(otherDecision.stream(), otherTerms.stream())
                        .limit(EXAMPLES)
                        .toList());
    }

    private long before(Decision decision) {
        return Arrays.stream(decided[decision.ordinal()]).sum();
    }

    private long after(Decision decision) {
        return Arrays.stream(decided).mapToLong(row -> row[decision.ordinal()]).sum();
    }

    private List<Moved> moved() {
        List<Moved> moved = new ArrayList<>();
        for (Decision before : Decision.values()) {
            for (Decision after : Decision.values()) {
                long verdicts = decided[before.ordinal()][after.ordinal()];
                if (before != after && verdicts > 0) {
                    moved.add(new Moved(before, after, verdicts));
                }
            }
        }
        return moved;
    }
}
