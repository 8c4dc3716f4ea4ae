package dev.rapport.advisor.judgement.rule.flattering;

import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.util.List;
import java.util.Optional;

/** The text strikes a tone that nobody likes to be addressed in. It is shown, and holds nothing. */
public record Tone(Kind kind, Code code, String instead) implements Rule {
    /** It reads as if it were written to many. */
    public static final Rule MASS_TEXT =
            new Tone(Code.MASS_TEXT, "Write it to %s alone, or send it as the newsletter that it is.");

    /** It presses for a decision. */
    public static final Rule PRESSURE = new Tone(Code.PRESSURE, "Leave %s the time to decide.");

    /** It tells the contact that they write or speak wrongly. */
    public static final Rule CORRECTS_CONTACT =
            new Tone(Code.CORRECTS_CONTACT, "Answer what %s means, not how it is said.");

    private Tone(Code code, String instead) {
        this(Kind.warns(code.toString(), Question.FLATTERING), code, instead);
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation.said(code).map(said -> {
            String says = Wording.fill("It %s.", said.says(situation.name()));
            return kind.reason(says, List.of(), said.span(), Wording.fill(instead, situation.name()));
        });
    }
}
