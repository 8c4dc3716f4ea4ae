package dev.rapport.touchpoint.delivery;

import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.delivery.Delivery.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of telling a receiver. */
public sealed interface Attempt {
    Duration FIRST_WAIT = Duration.ofSeconds(2);
    Duration LONGEST_WAIT = Duration.ofHours(2);

    record Answered(int statusCode) implements Attempt {}

    record Unanswered(String because) implements Attempt {}

    /** How far it has come then. Decides; changes nothing. */
    default Progress after(Delivery delivery, Instant now) {
        return switch (this) {
            case Answered(var code)
            when code >= 200 && code < 300 -> progress(delivery, Status.DELIVERED, now, now, code, null);
            // Gone: the receiver wants no more of it.
            case Answered(var code)
            when code == 410 -> progress(delivery, Status.FAILED, now, now, code, "the receiver says that it is gone");
            case Answered(var code) -> later(delivery, now, code, "it was answered with " + code);
            case Unanswered(var because) -> later(delivery, now, null, because);
        };
    }

    private static Progress later(Delivery delivery, Instant now, @Nullable Integer code, String because) {
        Instant next = now.plus(wait(delivery.id(), delivery.progress().attempts()));
        boolean ends = next.isAfter(delivery.progress().giveUpAt());
        return progress(delivery, ends ? Status.FAILED : Status.WAITING, now, ends ? now : next, code, because);
    }

    /** Doubles with each attempt. Of those that failed together each waits a time of its own, from half of that to all of it. */
    private static Duration wait(UUID id, int attempts) {
        long longest = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(attempts - 1, 20));
        long seed = id.getLeastSignificantBits() ^ attempts * 0x9E3779B97F4A7C15L;
        return Duration.ofMillis(longest / 2 + new Random(seed).nextLong(longest / 2 + 1));
    }

    private static Progress progress(
            Delivery delivery,
            Status status,
            Instant now,
            Instant next,
            @Nullable Integer code,
            @Nullable String because) {
        Progress before = delivery.progress();
        return new Progress(status, before.attempts(), next, before.giveUpAt(), now, code, because);
    }
}
