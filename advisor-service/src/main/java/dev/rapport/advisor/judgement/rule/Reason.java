package dev.rapport.advisor.judgement.rule;

import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding, with what follows from it.
 *
 * @param until until when a hold that waits for time holds without a break; null for all others
 * @param instead what to do instead of sending
 */
public record Reason(Finding finding, @Nullable Instant until, String instead) {

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
