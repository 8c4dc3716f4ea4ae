package dev.rapport.advisor.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.contracts.outbound.Verdict.WaitsFor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a policy would have decided. A message that was judged again counts with each of its verdicts.
 *
 * @param verdicts that were judged once more, on so many {@code messages}
 * @param changed verdicts that would have been others in any way
 * @param moved those of them that would have decided otherwise
 * @param examples some that changed, those that would have decided otherwise first; no text and no name stands in them
 */
public record BacktestResult(
        long verdicts,
        long messages,
        Decisions before,
        Decisions after,
        long changed,
        List<Moved> moved,
        Excluded excluded,
        List<Example> examples) {

    public record Decisions(long send, long hold, long refuse) {}

    public record Moved(Decision before, Decision after, long verdicts) {}

    /** Verdicts that could not be judged once more. */
    public record Excluded(long erased, long otherJudge) {}

    public record Example(
            UUID messageId, UUID contactId, UUID verdictId, Instant judgedAsOf, Said before, Said after) {}

    /** @param findings their codes */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Said(
            Decision decision,
            @Nullable WaitsFor waitsFor,
            @Nullable Instant holdUntil,
            List<String> findings) {

        static Said of(Verdict verdict) {
            return new Said(
                    verdict.decision(),
                    verdict.waitsFor(),
                    verdict.holdUntil(),
                    verdict.findings().stream().map(Finding::code).toList());
        }
    }
}
