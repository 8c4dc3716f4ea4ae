package dev.rapport.advisor.judgement;

import dev.rapport.advisor.judgement.rule.ClaimsFirstTouch;
import dev.rapport.advisor.judgement.rule.LiveContactNow;
import dev.rapport.advisor.judgement.rule.OptedOut;
import dev.rapport.advisor.judgement.rule.PromotesThirdParty;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.RecentLiveContact;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.UnfilledTemplate;
import dev.rapport.advisor.judgement.rule.UpcomingLiveContact;
import dev.rapport.advisor.judgement.text.PatternReader;
import dev.rapport.advisor.judgement.text.Reading;
import dev.rapport.advisor.judgement.text.TextReader;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.contracts.model.Finding;
import dev.rapport.contracts.model.Finding.Evidence;
import dev.rapport.contracts.model.OutboundMessage;
import dev.rapport.contracts.model.Verdict.Answer;
import dev.rapport.contracts.model.Verdict.Answered;
import dev.rapport.contracts.model.Verdict.Decision;
import dev.rapport.contracts.model.Verdict.Question;
import dev.rapport.contracts.model.Verdict.WaitsFor;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges outbound messages: the same case always gets the same judgement. */
public final class Judge {
    /** Changes whenever some case would get another judgement than before. */
    public static final String VERSION = "1";

    private static final TextReader TEXTS = new PatternReader();

    private static final List<Rule> RULES = List.of(
            new OptedOut(),
            new RecentLiveContact(),
            new LiveContactNow(),
            new UpcomingLiveContact(),
            new ClaimsFirstTouch(),
            new UnfilledTemplate(),
            new PromotesThirdParty());

    private Judge() {}

    public static Judgement judge(Case judged) {
        Situation situation = situation(judged);
        List<Reason> reasons = reasons(situation, judged.waived());
        boolean watching = judged.policy().mode() == Policy.Mode.SHADOW;
        Decision wouldBe = decision(reasons);
        Decision decision = watching && wouldBe == Decision.HOLD ? Decision.SEND : wouldBe;
        List<Reason> holds = decision == Decision.HOLD
                ? reasons.stream().filter(Reason::holds).toList()
                : List.of();
        WaitsFor waitsFor = waitsFor(holds);
        return new Judgement(
                decision,
                decision == wouldBe,
                waitsFor,
                waitsFor == WaitsFor.TIME ? latest(holds) : null,
                questions(situation, reasons),
                reasons.stream().map(Reason::finding).toList(),
                instead(reasons),
                decision == Decision.SEND ? clearedUntil(situation, judged.waived(), watching) : null,
                VERSION);
    }

    /** What would hold the message, whatever else speaks against it, and in whichever mode the policy is. */
    public static List<Reason> holds(Case judged) {
        return reasons(situation(judged), judged.waived()).stream()
                .filter(Reason::holds)
                .toList();
    }

    private static Situation situation(Case judged) {
        OutboundMessage message = judged.message();
        Reading body = message.body() == null ? null : TEXTS.read(message.body());
        Reading subject = body == null || message.subject() == null ? null : TEXTS.read(message.subject());
        return new Situation(
                judged.relationship(), message, body, subject, judged.workspace(), judged.policy(), judged.now());
    }

    /** What speaks against the message, in the order of the rules. */
    private static List<Reason> reasons(Situation situation, List<Finding> waived) {
        boolean exempt = situation.exempt();
        return RULES.stream()
                .filter(rule -> !exempt || rule.looksAtExempt())
                .map(rule -> rule.speak(situation))
                .flatMap(Optional::stream)
                .filter(reason ->
                        reason.refuses() || waived.stream().noneMatch(shown -> covers(shown, reason.finding())))
                .map(reason -> situation.message().automated() ? reason : reason.asWarning())
                .toList();
    }

    /** The reviewer was shown this very finding: resting on anything else, it would be a new one. */
    private static boolean covers(Finding shown, Finding found) {
        return shown.code().equals(found.code())
                && shown.evidence().stream()
                        .map(Evidence::touchId)
                        .toList()
                        .containsAll(
                                found.evidence().stream().map(Evidence::touchId).toList());
    }

    private static Decision decision(List<Reason> reasons) {
        if (reasons.stream().anyMatch(Reason::refuses)) {
            return Decision.REFUSE;
        }
        return reasons.stream().anyMatch(Reason::holds) ? Decision.HOLD : Decision.SEND;
    }

    private static @Nullable WaitsFor waitsFor(List<Reason> holds) {
        if (holds.isEmpty()) {
            return null;
        }
        return holds.stream().allMatch(reason -> reason.until() != null) ? WaitsFor.TIME : WaitsFor.PERSON;
    }

    private static @Nullable Instant latest(List<Reason> holds) {
        return holds.stream()
                .flatMap(reason -> Stream.ofNullable(reason.until()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<Question, Answered> questions(Situation situation, List<Reason> reasons) {
        Map<Question, Answered> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            List<String> because = reasons.stream()
                    .map(Reason::finding)
                    .filter(finding -> finding.question() == question)
                    .map(Finding::code)
                    .toList();
            boolean answerable = question == Question.APPROPRIATE || situation.readable();
            Answer answer = !because.isEmpty() ? Answer.NO : answerable ? Answer.YES : Answer.UNKNOWN;
            answers.put(question, new Answered(answer, because));
        }
        return answers;
    }

    /** What the gravest reason says to do instead. */
    private static @Nullable String instead(List<Reason> reasons) {
        return reasons.stream()
                .max(Comparator.comparing((Reason reason) -> reason.finding().severity())
                        .thenComparing(reasons::indexOf, Comparator.reverseOrder()))
                .map(Reason::instead)
                .orElse(null);
    }

    /** The end of the lease, or the first moment before it at which this judge would not send any more. */
    private static Instant clearedUntil(Situation situation, List<Finding> waived, boolean watching) {
        Instant lapses = situation.policy().lease().after(situation.goesAt());
        if (watching) {
            return lapses;
        }
        return situation.relationship().meetings().known().stream()
                .flatMap(meeting -> Stream.of(
                        situation.policy().upcomingHold().before(meeting.startsAt()),
                        meeting.startsAt(),
                        meeting.endsAt()))
                .filter(moment -> moment.isAfter(situation.now()) && moment.isBefore(lapses))
                .sorted()
                .filter(moment -> decision(reasons(situation.at(moment), waived)) != Decision.SEND)
                .findFirst()
                .orElse(lapses);
    }
}
