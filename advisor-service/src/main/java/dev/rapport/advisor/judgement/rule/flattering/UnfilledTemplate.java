package dev.rapport.advisor.judgement.rule.flattering;

import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.util.List;
import java.util.Optional;

/** A place of the template was left open. It is no question of tone: whoever is never held is at least told. */
public final class UnfilledTemplate implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("unfilled_template", Question.FLATTERING);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation.said(Code.UNFILLED_TEMPLATE).map(said -> {
            String where = said.span() == null ? ", in the subject." : ".";
            String says = "A place of its template was left unfilled" + where;
            Reason reason = KIND.reason(says, List.of(), said.span(), "Fill in what is missing, or write yourself.");
            return situation.exempt() ? reason.asWarning() : reason;
        });
    }

    @Override
    public boolean looksAtExempt() {
        return true;
    }
}
