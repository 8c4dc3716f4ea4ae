package dev.rapport.advisor.judgement.rule;

import dev.rapport.advisor.judgement.text.Claim.Code;
import dev.rapport.contracts.model.Verdict.Question;
import java.util.List;
import java.util.Optional;

/** A place of the template was left open. It is no question of tone: whoever is never held is at least told. */
public final class UnfilledTemplate implements Rule {

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation.claim(Code.UNFILLED_TEMPLATE).map(claim -> {
            boolean inSubject = situation.inSubjectOnly(Code.UNFILLED_TEMPLATE);
            String says = "A place of its template was left unfilled" + (inSubject ? ", in the subject." : ".");
            Reason reason = Reason.waitsForPerson(
                    "unfilled_template",
                    Question.FLATTERING,
                    says,
                    List.of(),
                    inSubject ? null : claim.span(),
                    "Fill in what is missing, or write yourself.");
            return situation.exempt() ? reason.asWarning() : reason;
        });
    }

    @Override
    public boolean looksAtExempt() {
        return true;
    }
}
