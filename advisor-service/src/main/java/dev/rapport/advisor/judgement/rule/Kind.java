package dev.rapport.advisor.judgement.rule;

import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Finding.Severity;
import dev.rapport.contracts.outbound.Finding.Span;
import dev.rapport.contracts.outbound.Verdict.Question;
import dev.rapport.contracts.outbound.Verdict.WaitsFor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all findings of a rule have in common. */
public record Kind(
        String code,
        Question question,
        Severity severity,
        @Nullable WaitsFor waitsFor) {

    public static Kind refuses(String code, Question question) {
        return new Kind(code, question, Severity.REFUSE, null);
    }

    public static Kind waitsForTime(String code, Question question) {
        return new Kind(code, question, Severity.HOLD, WaitsFor.TIME);
    }

    public static Kind waitsForPerson(String code, Question question) {
        return new Kind(code, question, Severity.HOLD, WaitsFor.PERSON);
    }

    public static Kind warns(String code, Question question) {
        return new Kind(code, question, Severity.WARN, null);
    }

    /** What facts alone say, whatever the text. */
    public Reason reason(String says, List<Evidence> evidence, String instead) {
        return reason(says, evidence, null, instead);
    }

    /** @param span the words of the body that give it away; null when none do */
    public Reason reason(String says, List<Evidence> evidence, @Nullable Span span, String instead) {
        return new Reason(finding(says, evidence, span), null, instead);
    }

    /** @param until when it has waited enough */
    public Reason until(Instant until, String says, List<Evidence> evidence, String instead) {
        return new Reason(finding(says, evidence, null), until, instead);
    }

    private Finding finding(String says, List<Evidence> evidence, @Nullable Span span) {
        return new Finding(code, question, severity, waitsFor, says, List.copyOf(evidence), span);
    }
}
