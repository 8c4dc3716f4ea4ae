package dev.rapport.advisor.judgement;

import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.conversation.CannotBeRead;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.text.LearnedReader;
import dev.rapport.advisor.text.TextReader;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict.Answer;
import dev.rapport.contracts.outbound.Verdict.Answered;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.contracts.outbound.Verdict.Question;
import dev.rapport.contracts.outbound.Verdict.WaitsFor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges outbound messages: the same case always gets the same judgement. */
public final class Judge {
    /** Changes whenever some case would get another judgement than before. */
    public static final String VERSION = "4";

    private static final Question[] QUESTIONS = Question.values();

    private static final TextReader TEXTS = new LearnedReader();

    /** More turns than this nobody waits for: it is judged again then. */
    private static final int MOST_TURNS = 100;

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
                waitsFor == WaitsFor.TIME ? holdUntil(situation, judged.waived(), holds) : null,
                questions(situation, reasons),
                reasons.stream().map(Reason::finding).toList(),
                suggestion(situation, reasons),
                decision == Decision.SEND ? clearedUntil(situation, judged.waived(), watching) : null,
                VERSION);
    }

    /** What would hold the message, whatever else speaks against it, and in whichever mode the policy is. */
    public static List<Reason> holds(Case judged) {
        return reasons(situation(judged), judged.waived()).stream()
                .filter(Reason::holds)
                .toList();
    }

    /** Whether what was written before decides what live contacts have against the message: it says that nobody answered. */
    public static boolean looksAtWriting(OutboundMessage message) {
        return message.body() != null
                && Stream.of(message.body(), Objects.requireNonNullElse(message.subject(), ""))
                        .anyMatch(text -> TEXTS.read(text).find(Claim.Code.CLAIMS_NO_REPLY) != null);
    }

    private static Situation situation(Case judged) {
        return Situation.of(
                judged.relationship(),
                judged.message(),
                TEXTS,
                judged.surroundings(),
                judged.workspace(),
                judged.policy(),
                judged.now());
    }

    /** What speaks against the message, in the order of the rules. */
    private static List<Reason> reasons(Situation situation, List<Finding> waived) {
        boolean exempt = situation.exempt();
        List<Reason> reasons = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            if (!exempt || rule.looksAtExempt()) {
                rule.speak(situation)
                        .filter(reason -> reason.refuses() || !isWaived(reason.finding(), waived))
                        .map(reason -> situation.message().automated() ? reason : reason.asWarning())
                        .ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static boolean isWaived(Finding found, List<Finding> waived) {
        for (Finding shown : waived) {
            if (covers(shown, found)) {
                return true;
            }
        }
        return false;
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
        Decision decision = Decision.SEND;
        for (Reason reason : reasons) {
            if (reason.refuses()) {
                return Decision.REFUSE;
            }
            decision = reason.holds() ? Decision.HOLD : decision;
        }
        return decision;
    }

    private static @Nullable WaitsFor waitsFor(List<Reason> holds) {
        if (holds.isEmpty()) {
            return null;
        }
        for (Reason hold : holds) {
            if (hold.until() == null) {
                return WaitsFor.PERSON;
            }
        }
        return WaitsFor.TIME;
    }

    /**
     * The first moment at which this judge would not say any more that it waits for time alone. Each reason holds without a
     * break until its time, so no moment before the last of these times can be it; at that time others may hold on.
     */
    private static @Nullable Instant holdUntil(Situation situation, List<Finding> waived, List<Reason> holds) {
        List<Reason> holding = holds;
        Instant until = latest(holding);
        for (int turn = 0; until != null && turn < MOST_TURNS; turn++) {
            holding = reasons(situation.at(until), waived).stream()
                    .filter(Reason::holds)
                    .toList();
            if (waitsFor(holding) != WaitsFor.TIME) {
                return until;
            }
            until = latest(holding);
        }
        return until;
    }

    private static @Nullable Instant latest(List<Reason> holds) {
        return holds.stream()
                .flatMap(reason -> Stream.ofNullable(reason.until()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<Question, Answered> questions(Situation situation, List<Reason> reasons) {
        Map<Question, Answered> answers = new EnumMap<>(Question.class);
        for (Question question : QUESTIONS) {
            List<String> because = new ArrayList<>();
            boolean against = false;
            for (Reason reason : reasons) {
                if (reason.finding().question() == question) {
                    because.add(reason.finding().code());
                    against |= !reason.finding().code().equals(CannotBeRead.CODE);
                }
            }
            boolean answerable = question == Question.APPROPRIATE || situation.readable();
            Answer answer = against ? Answer.NO : answerable ? Answer.YES : Answer.UNKNOWN;
            answers.put(question, new Answered(answer, List.copyOf(because)));
        }
        return answers;
    }

    /** What the gravest reason says to do instead; and why nothing is said of the text, where it could not be read. */
    private static @Nullable String suggestion(Situation situation, List<Reason> reasons) {
        Reason gravest = null;
        for (Reason reason : reasons) {
            if (gravest == null
                    || reason.finding().severity().compareTo(gravest.finding().severity()) > 0) {
                gravest = reason;
            }
        }
        String instead = gravest == null ? null : gravest.instead();
        if (situation.readable()) {
            return instead;
        }
        String unread = CannotBeRead.why(situation);
        return instead == null ? unread : instead + " " + unread;
    }

    /** The moments after its own at which what waits for time may begin or cease to hold a case; the first is among them. */
    public static Stream<Instant> turns(Case judged) {
        return turns(situation(judged), rule -> rule.kind().waitsFor() == WaitsFor.TIME);
    }

    private static Stream<Instant> turns(Situation situation, Predicate<Rule> wanted) {
        return Rules.ALL.stream()
                .filter(wanted)
                .flatMap(rule -> rule.turns(situation))
                .filter(moment -> moment.isAfter(situation.now()));
    }

    /** The end of the lease, or the first moment before it at which this judge would not send any more. */
    private static Instant clearedUntil(Situation situation, List<Finding> waived, boolean watching) {
        Instant lapses = situation.policy().lease().after(situation.goesAt());
        if (watching) {
            return lapses;
        }
        return turns(situation, rule -> true)
                .filter(moment -> moment.isBefore(lapses))
                .distinct()
                .sorted()
                .filter(moment -> decision(reasons(situation.at(moment), waived)) != Decision.SEND)
                .findFirst()
                .orElse(lapses);
    }
}
