package dev.rapport.advisor.health;

import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.conversation.OpenQuestions;
import dev.rapport.advisor.health.OpenEnd.Kind;
import dev.rapport.advisor.relationship.Acquaintance;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for somebody in a relationship at a moment. */
public final class OpenEnds {
    /** Whether a new tie lives shows in its first weeks (Hidd et al. 2023): within this long a first meeting asks for a second touch. */
    static final Duration FOLLOW_UP = Duration.ofDays(7);
    /** So long an introduction may take before somebody asks what came of it. */
    private static final Duration CIRCLE_BACK = Duration.ofDays(14);

    private OpenEnds() {}

    public static List<OpenEnd> of(Relationship relationship, Instant now) {
        return Stream.of(
                        relationship.meetings().known().stream()
                                .filter(meeting -> !meeting.held())
                                .map(meeting -> OpenEnd.of(meeting, now)),
                        questions(relationship, now),
                        relationship.commitments().owed().stream().map(owed -> OpenEnd.of(owed, now)),
                        firstMeeting(relationship, now).stream(),
                        introduction(relationship, now).stream(),
                        neverEngaged(relationship).stream())
                .flatMap(ends -> ends)
                .toList();
    }

    /** Theirs first, and of each side the requests for a live talk. */
    private static Stream<OpenEnd> questions(Relationship relationship, Instant now) {
        Comparator<OpenQuestions.Question> talksFirst =
                Comparator.comparing(OpenQuestions.Question::liveTalk).reversed();
        return Stream.concat(
                relationship.questionsOfThem(now).stream()
                        .sorted(talksFirst)
                        .map(question -> OpenEnd.of(question, Side.US)),
                relationship.questionsOfUs(now).stream()
                        .sorted(talksFirst)
                        .map(question -> OpenEnd.of(question, Side.THEM)));
    }

    private static Optional<OpenEnd> firstMeeting(Relationship relationship, Instant now) {
        Meetings.Known first = relationship.meetings().first(now);
        boolean alone = relationship.engagement().contacts() == 1
                && relationship.meetings().known().size() == 1;
        return first != null && first.held() && alone
                ? Optional.of(OpenEnd.followUp(first, first.endsAt().plus(FOLLOW_UP)))
                : Optional.empty();
    }

    private static Optional<OpenEnd> introduction(Relationship relationship, Instant now) {
        Instant introduced = relationship.exchanges().lastIntroduction();
        Instant last = relationship.engagement().last();
        if (introduced == null || introduced.isAfter(now) || last != null && last.isAfter(introduced)) {
            return Optional.empty();
        }
        return Optional.of(
                OpenEnd.since(Kind.INTRODUCTION_WITHOUT_FOLLOW_UP, introduced, introduced.plus(CIRCLE_BACK)));
    }

    private static Optional<OpenEnd> neverEngaged(Relationship relationship) {
        return Acquaintance.isNeverEngaged(relationship)
                ? Acquaintance.links(relationship).stream()
                        .map(Connection::occurredAt)
                        .max(Comparator.naturalOrder())
                        .map(since -> OpenEnd.since(Kind.NEVER_ENGAGED, since, null))
                : Optional.empty();
    }
}
