package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Touches in which chance says everything but what they are and when. */
final class RandomTouches {
    private static final String[] BODIES = {
        "…",
        "Could we talk on Friday?",
        "Which oven would you buy?",
        "Thanks, that is all.",
        "It is \"there\", not \"their\"."
    };

    private final Random random;

    RandomTouches(Random random) {
        this.random = random;
    }

    /** A touch of any kind. */
    Touch touch(UUID id, Instant at) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> meeting(id, 1, at);
            case 2, 3 -> message(id, 1, at);
            case 4, 5 -> exchange(id, 1, at);
            case 6, 7 -> commitment(id, 1, at);
            default -> lightTouch(id, 1, at);
        };
    }

    /** Another version of the same touch. */
    Touch corrected(Touch before, Instant at) {
        int version = before.version() + 1;
        return switch (before) {
            case Meeting meeting -> meeting(before.id(), version, at);
            case Message message -> message(before.id(), version, at);
            case Exchange exchange -> exchange(before.id(), version, at);
            case Commitment commitment -> commitment(before.id(), version, at);
            case LightTouch light -> lightTouch(before.id(), version, at);
        };
    }

    /** A call at that time. */
    Meeting meeting(UUID id, int version, Instant from, @Nullable Instant to, Meeting.Status status) {
        List<String> members = List.of("member " + random.nextInt(3));
        return new Meeting(
                id, version, List.of(PARISSA), members, Meeting.Mode.PHONE, status, null, from, to, null, null, null);
    }

    private Meeting meeting(UUID id, int version, Instant at) {
        return new Meeting(
                id,
                version,
                List.of(PARISSA),
                List.of("ana"),
                any(Meeting.Mode.values()),
                any(Meeting.Status.values()),
                null,
                at,
                random.nextBoolean() ? null : at.plus(Duration.ofMinutes(random.nextInt(200))),
                null,
                null,
                null);
    }

    private Message message(UUID id, int version, Instant at) {
        return new Message(
                id,
                version,
                any(Channel.values()),
                any(Message.Direction.values()),
                random.nextBoolean(),
                null,
                any(BODIES),
                null,
                null,
                null,
                at,
                null);
    }

    private Exchange exchange(UUID id, int version, Instant at) {
        return new Exchange(
                id, version, any(Exchange.Value.values()), any(Exchange.Direction.values()), null, null, at, null);
    }

    Commitment commitment(UUID id, int version, Instant at) {
        Commitment.Status status = any(Commitment.Status.values());
        return new Commitment(
                id,
                version,
                any(Side.values()),
                "what " + random.nextInt(9),
                at.plus(Duration.ofDays(random.nextInt(60))),
                status,
                at,
                status == Commitment.Status.OPEN ? null : at,
                null);
    }

    private LightTouch lightTouch(UUID id, int version, Instant at) {
        return new LightTouch(
                id, version, Channel.LINKEDIN, any(Side.values()), any(LightTouch.Act.values()), null, at, null);
    }

    <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
