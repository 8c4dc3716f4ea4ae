package dev.rapport.advisor.console.review;

import dev.rapport.advisor.console.TimelineLine;
import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.review.Review;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Answer;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A held message beside what contradicts it.
 *
 * @param pieces its text; empty when the sender keeps it to itself
 * @param evidence the lines that findings rest on, then what else happened lately
 * @param since what happened since the message was held
 * @param recalled it had been cleared before
 * @param campaignHeld how many messages of its campaign are held; 0 when it belongs to none
 */
public record ReviewPage(
        Review review,
        List<MarkedText.Piece> pieces,
        List<Asked> questions,
        List<Line> evidence,
        List<TimelineLine> since,
        boolean recalled,
        int campaignHeld) {
    private static final int MOST_LINES = 12;

    /** @param number as the marks in the text say it */
    public record Numbered(int number, Finding finding) {}

    /** One of the three questions, answered. */
    public record Asked(String question, Answer answer, List<Numbered> findings) {
        public String answered() {
            return switch (answer) {
                case YES -> findings.isEmpty() ? "Yes" : "Yes, but";
                case NO -> "No";
                case UNKNOWN -> "Not known";
            };
        }

        public String tone() {
            return Words.plain(answer);
        }
    }

    /** @param findings the numbers of those that rest on it */
    public record Line(TimelineLine touch, List<Integer> findings) {
        public boolean contradicts() {
            return !findings.isEmpty();
        }
    }

    public static ReviewPage of(Review review, List<TimelineLine> timeline, boolean recalled, int campaignHeld) {
        Verdict verdict = review.verdict();
        String body = review.message().body();
        List<Line> lines = timeline.stream()
                .map(touch -> new Line(touch, findings(verdict, touch.id())))
                .toList();
        Instant held = review.heldSince();
        return new ReviewPage(
                review,
                body == null ? List.of() : MarkedText.of(body, verdict.findings()),
                List.of(
                        asked("Is this appropriate?", Question.APPROPRIATE, verdict),
                        asked("Does it fit the conversation?", Question.FITS_CONVERSATION, verdict),
                        asked("Does it put us in the most flattering light?", Question.FLATTERING, verdict)),
                shown(lines),
                held == null
                        ? List.of()
                        : timeline.stream()
                                .filter(touch -> touch.at().isAfter(held))
                                .toList(),
                recalled,
                campaignHeld);
    }

    /** All that contradicts it stays, however old. */
    private static List<Line> shown(List<Line> lines) {
        Set<UUID> newest =
                lines.stream().limit(MOST_LINES).map(line -> line.touch().id()).collect(Collectors.toSet());
        return lines.stream()
                .filter(line ->
                        line.contradicts() || newest.contains(line.touch().id()))
                .toList();
    }

    private static List<Integer> findings(Verdict verdict, UUID touch) {
        return IntStream.rangeClosed(1, verdict.findings().size())
                .filter(number -> verdict.findings().get(number - 1).evidence().stream()
                        .map(Evidence::touchId)
                        .anyMatch(touch::equals))
                .boxed()
                .toList();
    }

    private static Asked asked(String question, Question which, Verdict verdict) {
        List<Finding> findings = verdict.findings();
        return new Asked(
                question,
                Objects.requireNonNull(verdict.questions().get(which)).answer(),
                IntStream.rangeClosed(1, findings.size())
                        .filter(number -> findings.get(number - 1).question() == which)
                        .mapToObj(number -> new Numbered(number, findings.get(number - 1)))
                        .toList());
    }

    public boolean isHeld() {
        return review.heldSince() != null;
    }

    public String name() {
        return Words.name(review.contactName());
    }

    /** What is to be edited. */
    public @Nullable String body() {
        return review.message().body();
    }

    public String channel() {
        return Words.channel(review.message().channel());
    }
}
