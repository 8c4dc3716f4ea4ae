package dev.rapport.advisor.judgement.rule;

import dev.rapport.contracts.model.Finding;
import dev.rapport.contracts.model.Finding.Evidence;
import dev.rapport.contracts.model.Finding.Severity;
import dev.rapport.contracts.model.Finding.Span;
import dev.rapport.contracts.model.Verdict.Question;
import dev.rapport.contracts.model.Verdict.WaitsFor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding, with what follows from it.
 *
 * @param until when a hold that waits for time has waited enough; null for all others
 * @param instead what to do instead of sending
 */
public record Reason(Finding finding, @Nullable Instant until, String instead) {

    static Reason waitsForTime(String code, String says, List<Evidence> evidence, Instant until, String instead) {
        Finding finding = new Finding(code, Question.APPROPRIATE, Severity.HOLD, WaitsFor.TIME, says, evidence, null);
        return new Reason(finding, until, instead);
    }

    static Reason waitsForPerson(
            String code, Question question, String says, List<Evidence> evidence, @Nullable Span span, String instead) {
        Finding finding = new Finding(code, question, Severity.HOLD, WaitsFor.PERSON, says, evidence, span);
        return new Reason(finding, null, instead);
    }

    static Reason warns(String code, Question question, String says, @Nullable Span span, String instead) {
        return new Reason(new Finding(code, question, Severity.WARN, null, says, List.of(), span), null, instead);
    }

    static Reason refuses(String code, Question question, String says, String instead) {
        return new Reason(new Finding(code, question, Severity.REFUSE, null, says, List.of(), null), null, instead);
    }

    public boolean holds() {
        return finding.severity() == Severity.HOLD;
    }

    public boolean refuses() {
        return finding.severity() == Severity.REFUSE;
    }

    /** The same, but shown only. */
    public Reason asWarning() {
        Finding shown = new Finding(
                finding.code(),
                finding.question(),
                Severity.WARN,
                null,
                finding.says(),
                finding.evidence(),
                finding.span());
        return holds() ? new Reason(shown, null, instead) : this;
    }
}
