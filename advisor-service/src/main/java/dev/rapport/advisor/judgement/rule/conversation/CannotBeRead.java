package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.policy.Policy.InDoubt;
import dev.rapport.advisor.text.Language;
import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.util.List;
import java.util.Optional;

/** The text could not be judged, and the policy wants a person to look at it then. */
public final class CannotBeRead implements Rule {
    public static final String CODE = "cannot_be_read";

    private static final Kind KIND = Kind.waitsForPerson(CODE, Question.FITS_CONVERSATION);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation.readable() || situation.policy().inDoubt() == InDoubt.SEND
                ? Optional.empty()
                : Optional.of(
                        KIND.reason(why(situation), List.of(), "Read it yourself, then let it go or write another."));
    }

    /** Why nothing is said of the text. */
    public static String why(Situation situation) {
        Reading body = situation.body();
        if (body == null) {
            return "Its text was not given: only facts were judged.";
        }
        String language = body.language() == Language.OTHER ? "" : ", which is not read here";
        return Wording.fill("Its text is in %s%s: only facts were judged.", body.language(), language);
    }
}
