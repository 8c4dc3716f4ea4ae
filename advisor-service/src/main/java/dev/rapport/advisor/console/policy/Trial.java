package dev.rapport.advisor.console.policy;

import dev.rapport.advisor.backtest.Backtest;
import dev.rapport.advisor.backtest.BacktestResult;
import dev.rapport.advisor.backtest.BacktestResult.Moved;
import dev.rapport.contracts.outbound.Verdict.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a policy would have decided on what really happened, in words.
 *
 * @param says in a sentence; while it runs, how far it is
 * @param others what is to be said beside it
 * @param examples some that would have been others
 */
public record Trial(UUID id, boolean running, long percent, String says, List<String> others, List<Example> examples) {

    /** @param before and {@code after}: what was decided, and why */
    public record Example(UUID contactId, String name, Instant at, String before, String after) {}

    /** @param nameOf how a contact is called */
    public static Trial of(Backtest backtest, Function<UUID, String> nameOf) {
        long percent = backtest.total() == 0 ? 0 : 100 * backtest.done() / backtest.total();
        BacktestResult result = backtest.result();
        return switch (backtest.status()) {
            case RUNNING ->
                new Trial(
                        backtest.id(),
                        true,
                        percent,
                        "It is being played over the %s: %d %%.".formatted(span(backtest), percent),
                        List.of(),
                        List.of());
            case FAILED ->
                ended(backtest, "It could not be played to its end: try it once more.", List.of(), List.of());
            case DONE ->
                result == null
                        ? ended(backtest, "It found nothing.", List.of(), List.of())
                        : ended(backtest, says(backtest, result), others(result), examples(result, nameOf));
        };
    }

    private static Trial ended(Backtest backtest, String says, List<String> others, List<Example> examples) {
        return new Trial(backtest.id(), false, 100, says, others, examples);
    }

    private static String span(Backtest backtest) {
        return "last %d days"
                .formatted(Duration.between(backtest.from(), backtest.to()).toDays());
    }

    private static String says(Backtest backtest, BacktestResult result) {
        String span = span(backtest);
        if (result.verdicts() == 0) {
            return "In the %s nothing was judged.".formatted(span);
        }
        long more = count(result, moved -> moved.after() == Decision.HOLD);
        long fewer = count(result, moved -> moved.before() == Decision.HOLD);
        String told = more == 0 && fewer == 0
                ? "the same held"
                : "%s more held, %s fewer".formatted(number(more), number(fewer));
        return "%s: %s, of %s."
                .formatted(
                        span.substring(0, 1).toUpperCase(Locale.ENGLISH) + span.substring(1),
                        told,
                        result.verdicts() == 1 ? "one verdict" : number(result.verdicts()) + " verdicts");
    }

    private static List<String> others(BacktestResult result) {
        long otherwise = result.moved().stream().mapToLong(Moved::verdicts).sum();
        long terms = result.changed() - otherwise;
        return Stream.of(
                        told(
                                terms,
                                "would have had another reason, or another end of its wait",
                                "would have had another reason, or another end of their wait"),
                        told(
                                result.excluded().erased(),
                                "is left out: somebody was erased",
                                "are left out: somebody was erased"),
                        told(
                                result.excluded().otherJudge(),
                                "is left out: an older version judged",
                                "are left out: an older version judged"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> told(long many, String one, String more) {
        return many == 0
                ? Optional.empty()
                : Optional.of(many == 1 ? "One " + one + "." : number(many) + " " + more + ".");
    }

    private static List<Example> examples(BacktestResult result, Function<UUID, String> nameOf) {
        return result.examples().stream()
                .map(example -> new Example(
                        example.contactId(),
                        nameOf.apply(example.contactId()),
                        example.judgedAsOf(),
                        said(example.before()),
                        said(example.after())))
                .toList();
    }

    private static String said(BacktestResult.Said said) {
        String decided = switch (said.decision()) {
            case SEND -> "sent";
            case HOLD -> "held";
            case REFUSE -> "refused";
        };
        return said.findings().isEmpty()
                ? decided
                : decided + ": " + String.join(", ", said.findings()).replace('_', ' ');
    }

    private static long count(BacktestResult result, Predicate<Moved> which) {
        return result.moved().stream().filter(which).mapToLong(Moved::verdicts).sum();
    }

    private static String number(long many) {
        return String.format(Locale.ENGLISH, "%,d", many);
    }
}
