package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.conversation.Writing;
import dev.rapport.advisor.conversation.Writing.Written;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.Situation.Said;
import dev.rapport.advisor.judgement.rule.Told;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text says that the contact has not answered, and the facts contradict: the contact wrote after the last word of a
 * member, or they talked after everything that we sent. What a machine of theirs answered is no answer.
 */
public final class ClaimsNoReply implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("claims_no_reply", Question.FITS_CONVERSATION);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation
                .said(Code.CLAIMS_NO_REPLY)
                .flatMap(said -> wrote(situation, said).or(() -> talked(situation, said)));
    }

    private static Optional<Reason> wrote(Situation situation, Said said) {
        Writing writing = situation.relationship().writing();
        Written theirs = writing.byThem().last();
        if (theirs == null || !isAfter(theirs.at(), writing.byUs().last())) {
            return Optional.empty();
        }
        String fact = Wording.fill(
                "%s wrote to you on %s", situation.name(), situation.wording().time(theirs.at()));
        Evidence evidence = new Evidence(theirs.id(), "message", theirs.at());
        return Optional.of(
                reason(situation, said, fact, evidence, Wording.fill("Answer what %s wrote.", situation.name())));
    }

    private static Optional<Reason> talked(Situation situation, Said said) {
        Writing writing = situation.relationship().writing();
        return situation.over().stream()
                .filter(meeting -> isAfter(meeting.endsAt(), writing.byUs().last())
                        && isAfter(meeting.endsAt(), writing.automatedByUs().last()))
                .reduce((earlier, later) -> later)
                .map(meeting -> reason(
                        situation,
                        said,
                        Told.between(meeting) + " on " + situation.wording().time(meeting.startsAt()),
                        Told.evidence(meeting),
                        Wording.fill("Write yourself, and go on from %s.", Told.noun(meeting.mode()))));
    }

    private static Reason reason(Situation situation, Said said, String fact, Evidence evidence, String instead) {
        String says = Wording.fill("It %s; but %s.", said.says(situation.name()), fact);
        return KIND.reason(says, List.of(evidence), said.span(), instead);
    }

    private static boolean isAfter(Instant moment, @Nullable Written written) {
        return written == null || moment.isAfter(written.at());
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().meetings().known().stream().map(Known::endsAt);
    }
}
