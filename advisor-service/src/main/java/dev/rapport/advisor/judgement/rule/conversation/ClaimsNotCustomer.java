package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.util.List;
import java.util.Optional;

/** The text supposes that the contact has not bought or signed up, and the contact has the tag {@code customer}. */
public final class ClaimsNotCustomer implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("claims_not_customer", Question.FITS_CONVERSATION);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        boolean customer = situation.relationship().contact().tags().stream()
                .anyMatch(tag -> tag.strip().equalsIgnoreCase("customer"));
        return situation.said(Code.CLAIMS_NOT_CUSTOMER).filter(said -> customer).map(said -> {
            String claim = said.says(situation.name());
            String says = Wording.fill("It %s; but %s is a customer.", claim, situation.name());
            String instead = Wording.fill("Write to %s as to a customer.", situation.name());
            return KIND.reason(says, List.of(), said.span(), instead);
        });
    }
}
