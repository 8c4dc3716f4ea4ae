package dev.rapport.report;

import dev.rapport.advisor.conversation.OpenQuestions.Question;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.touch.Message;
import dev.rapport.report.page.Page.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** People who asked something and heard nothing since, in writing or live. */
final class Waiting {
    /** After half a year nobody waits. */
    private static final Duration LONGEST = Duration.ofDays(180);

    private Waiting() {}

    private record One(Known known, Question asked) {}

    /** Those who have waited longest first. */
    static List<Line> of(List<Known> people, Instant now) {
        return people.stream()
                .flatMap(known -> asked(known, now).map(question -> new One(known, question)).stream())
                .sorted(Comparator.comparing(one -> one.asked().at()))
                .map(one -> line(one, now))
                .toList();
    }

    /** The last thing that was asked. */
    private static Optional<Question> asked(Known known, Instant now) {
        return known.relationship().questionsOfThem(now).stream()
                .filter(question -> question.at().isAfter(now.minus(LONGEST)))
                .max(Comparator.comparing(Question::at));
    }

    private static Line line(One one, Instant now) {
        Question asked = one.asked();
        String when = "asked on %s, %s ago"
                .formatted(Wording.utc(now).day(asked.at()), Wording.distance(Duration.between(asked.at(), now)));
        String subject = one.known().messages().stream()
                .filter(message -> message.id().equals(asked.id()) && message.subject() != null)
                .map(Message::subject)
                .findFirst()
                .map(text -> ": " + text)
                .orElse("");
        return new Line(one.known().name(), when + subject, List.of("\u201c" + asked.words() + "\u201d"));
    }
}
