package dev.rapport.report;

import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.report.page.Page.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What machines wrote that the judge would have held, because people were in touch. */
final class Contradictions {
    private static final Duration LONGEST_HOLD = Policy.DEFAULT.longestHold();

    private final Direction direction;
    private final Instant now;

    private Contradictions(Direction direction, Instant now) {
        this.direction = direction;
        this.now = now;
    }

    private record Found(Known known, Message message, List<Reason> reasons) {}

    /** The newest first. @param direction whose machine wrote it */
    static List<Line> of(List<Known> people, Direction direction, Instant now) {
        Contradictions contradictions = new Contradictions(direction, now);
        return people.stream()
                .flatMap(contradictions::found)
                .sorted(Comparator.comparing((Found found) -> found.message().occurredAt())
                        .reversed())
                .map(contradictions::line)
                .toList();
    }

    private Stream<Found> found(Known known) {
        return known.messages().stream()
                .filter(message -> message.automated() && message.direction() == direction)
                // Their machines may have written very often: only around a meeting there is anything to judge.
                .filter(message -> direction == Direction.OUTBOUND
                        || known.metWithin(message.occurredAt().minus(LONGEST_HOLD), message.occurredAt()))
                .map(message -> new Found(known, message, reasons(known, message)))
                .filter(found -> !found.reasons().isEmpty());
    }

    private List<Reason> reasons(Known known, Message message) {
        OutboundMessage asProposed = new OutboundMessage(
                message.id(),
                message.channel(),
                null,
                null,
                true,
                message.subject(),
                message.body().isEmpty() ? null : message.body(),
                null,
                null,
                null,
                null,
                message.occurredAt());
        return Judge.holds(new Case(
                        known.before(message),
                        asProposed,
                        Workspace.UNKNOWN,
                        Policy.DEFAULT,
                        List.of(),
                        message.occurredAt()))
                .stream()
                .filter(reason -> !reason.finding().evidence().isEmpty())
                // What their machine supposes is theirs to know; when it wrote is for all to see.
                .filter(reason -> direction == Direction.OUTBOUND || reason.until() != null)
                .toList();
    }

    private Line line(Found found) {
        Message message = found.message();
        String subject = message.subject() == null ? "" : ": " + message.subject();
        return new Line(
                found.known().name(),
                Wording.utc(now).time(message.occurredAt()) + subject,
                found.reasons().stream().map(reason -> reason.finding().says()).toList());
    }
}
