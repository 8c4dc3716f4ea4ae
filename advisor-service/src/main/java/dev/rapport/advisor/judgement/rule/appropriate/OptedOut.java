package dev.rapport.advisor.judgement.rule.appropriate;

import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import dev.rapport.contracts.people.Consent;
import java.util.List;
import java.util.Optional;

/** The contact does not want to be written to on this channel. Nothing but what is transactional gets past. */
public final class OptedOut implements Rule {
    private static final Kind KIND = Kind.refuses("opted_out", Question.APPROPRIATE);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return newest(situation)
                .filter(consent -> consent.status() == Consent.Status.OPTED_OUT && !situation.transactional())
                .map(consent -> {
                    String says = Wording.fill(
                            "%s opted out of %s on %s.",
                            Wording.sentence(situation.name()),
                            consent.channel() == null ? "all messages" : "messages on this channel",
                            situation.wording().time(consent.changedAt()));
                    String instead = Wording.fill("Leave it, unless %s writes to you.", situation.name());
                    return KIND.reason(says, List.of(), instead);
                });
    }

    @Override
    public boolean looksAtExempt() {
        return true;
    }

    /** What was said last of this channel, or of all. */
    private static Optional<Consent> newest(Situation situation) {
        return situation.relationship().contact().consents().stream()
                .filter(consent -> consent.channel() == null
                        || consent.channel() == situation.message().channel())
                .reduce((earlier, later) -> later);
    }
}
