package dev.rapport.advisor.judgement.rule.flattering;

import dev.rapport.advisor.contact.Contact;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.text.Reading.Greeting;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.util.List;
import java.util.Optional;

/**
 * The text greets somebody else. It is no question of tone: whoever is never held is at least told. Short forms, other
 * spellings and addresses with the name in them are the contact's too.
 */
public final class WrongName implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("wrong_name", Question.FLATTERING);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        Contact contact = situation.relationship().contact();
        Greeting greeting = situation.body() == null ? null : situation.body().greeting();
        String name = contact.displayName();
        if (greeting == null || name == null || Names.mayBe(greeting.name(), contact)) {
            return Optional.empty();
        }
        String says = Wording.fill("It greets %s, and goes to %s.", greeting.name(), name);
        Reason reason = KIND.reason(
                says, List.of(), greeting.span(), Wording.fill("Greet %s, or write yourself.", situation.name()));
        return Optional.of(situation.exempt() ? reason.asWarning() : reason);
    }

    @Override
    public boolean looksAtExempt() {
        return true;
    }
}
