package dev.rapport.touchpoint.delivery;

import static dev.rapport.touchpoint.delivery.SampleDeliveries.delivery;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.delivery.Delivery.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {
    private static final Instant DAY_LATER = NOW.plus(Duration.ofDays(1));

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 299})
    void whoeverSaysYesWasTold(int code) {
        Progress after = new Attempt.Answered(code).after(begun(1), NOW);

        assertThat(after).isEqualTo(new Progress(Status.DELIVERED, 1, NOW, DAY_LATER, NOW, code, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 300, 302, 400, 401, 404, 429, 500, 503})
    void whoeverSaysAnythingElseIsToldAgain(int code) {
        Progress after = new Attempt.Answered(code).after(begun(1), NOW);

        assertThat(after.status()).isEqualTo(Status.WAITING);
        assertThat(after.statusCode()).isEqualTo(code);
        assertThat(after.lastError()).isEqualTo("it was answered with " + code);
        assertThat(after.lastAttemptAt()).isEqualTo(NOW);
    }

    @Test
    void whoeverDoesNotAnswerIsToldAgain() {
        Progress after = new Attempt.Unanswered("the connection broke").after(begun(1), NOW);

        assertThat(after.status()).isEqualTo(Status.WAITING);
        assertThat(after.statusCode()).isNull();
        assertThat(after.lastError()).isEqualTo("the connection broke");
    }

    @Test
    void whoeverIsGoneIsLeftAlone() {
        Progress after = new Attempt.Answered(410).after(begun(1), NOW);

        assertThat(after.status()).isEqualTo(Status.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S, PT2S", "2, PT2S, PT4S", "5, PT16S, PT32S", "13, PT1H, PT2H", "1000, PT1H, PT2H"})
    void theWaitDoublesAndHasAnEnd(int attempts, Duration least, Duration most) {
        Progress after = new Attempt.Answered(500).after(begun(attempts), NOW);

        assertThat(Duration.between(NOW, after.nextAttemptAt())).isBetween(least, most);
    }

    @Test
    void thoseThatFailTogetherComeBackOneByOne() {
        Attempt failure = new Attempt.Unanswered("nobody there");

        Progress one =
                failure.after(delivery(new UUID(7, 1), Progress.from(NOW)).with(progress(6)), NOW);
        Progress other =
                failure.after(delivery(new UUID(7, 2), Progress.from(NOW)).with(progress(6)), NOW);

        assertThat(one.nextAttemptAt()).isNotEqualTo(other.nextAttemptAt());
    }

    @Test
    void afterADayItIsGivenUp() {
        Delivery tried = begun(20);
        Instant almost = DAY_LATER.minus(Duration.ofMinutes(59));

        Progress late = new Attempt.Answered(500).after(tried, almost);
        Progress delivered = new Attempt.Answered(200).after(tried, almost);

        assertThat(late.status()).isEqualTo(Status.FAILED);
        assertThat(delivered.status()).isEqualTo(Status.DELIVERED);
    }

    /** Whatever the receiver does, a delivery is tried often, and not for longer than a day. */
    @Test
    void aDeadReceiverIsTriedForADay() {
        Delivery delivery = begun(1);
        Instant now = NOW;
        while (delivery.progress().status() == Status.WAITING) {
            Progress after = new Attempt.Answered(503).after(delivery, now);
            now = after.nextAttemptAt();
            delivery = delivery.with(new Progress(
                    after.status(), after.attempts() + 1, now, after.giveUpAt(), now, 503, after.lastError()));
        }

        assertThat(now).isBetween(NOW.plus(Duration.ofHours(21)), DAY_LATER);
        assertThat(delivery.progress().attempts()).isBetween(20, 40);
    }

    private static Delivery begun(int attempts) {
        return delivery(new UUID(7, 1), progress(attempts));
    }

    private static Progress progress(int attempts) {
        return new Progress(Status.WAITING, attempts, NOW, DAY_LATER, null, null, null);
    }
}
