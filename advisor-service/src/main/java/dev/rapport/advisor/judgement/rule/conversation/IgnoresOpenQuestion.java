package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.conversation.OpenQuestions;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The contact asked something, nobody has answered, and the text does not either. What cannot be read is not judged. */
public final class IgnoresOpenQuestion implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("ignores_open_question", Question.FITS_CONVERSATION);
    /** Who asked before that does not wait any more. */
    private static final Duration WAITED_FOR = Duration.ofDays(90);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        List<OpenQuestions.Question> open = situation.readable() ? open(situation) : List.of();
        List<OpenQuestions.Question> ignored = open.stream()
                .filter(question -> !Addresses.question(situation, question))
                .toList();
        // A text that takes up one of several is an answer; what is left of them, the next one will say.
        return ignored.size() < open.size() || ignored.isEmpty()
                ? Optional.empty()
                : Optional.of(reason(situation, ignored));
    }

    private static List<OpenQuestions.Question> open(Situation situation) {
        Instant goesAt = situation.goesAt();
        return situation.relationship().questionsOfThem(goesAt).stream()
                .filter(question -> question.at().plus(WAITED_FOR).isAfter(goesAt))
                .toList();
    }

    private static Reason reason(Situation situation, List<OpenQuestions.Question> ignored) {
        OpenQuestions.Question last = ignored.getLast();
        String says = Wording.fill(
                "%s asked on %s: “%s” Nobody has answered, and this does not either.",
                situation.name(), situation.wording().time(last.at()), last.words());
        List<Evidence> evidence = ignored.stream()
                .map(question -> new Evidence(question.id(), "message", question.at()))
                .toList();
        String instead = last.liveTalk()
                ? Wording.fill("Offer %s a time to talk.", situation.name())
                : Wording.fill("Answer %s first.", situation.name());
        return KIND.reason(says, evidence, instead);
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        Stream<Instant> answered =
                situation.relationship().meetings().known().stream().map(Known::endsAt);
        Stream<Instant> forgotten = situation.relationship().questions().byThem().questions().stream()
                .map(question -> question.at().plus(WAITED_FOR));
        return Stream.concat(answered, forgotten);
    }
}
