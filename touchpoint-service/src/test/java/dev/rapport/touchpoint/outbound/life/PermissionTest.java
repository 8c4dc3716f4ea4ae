package dev.rapport.touchpoint.outbound.life;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.PARISSA;
import static dev.rapport.touchpoint.outbound.life.Samples.clears;
import static dev.rapport.touchpoint.outbound.life.Samples.in;
import static dev.rapport.touchpoint.outbound.life.Samples.meantFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.OutboundEvent.OutboundMessageExpired;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.outbound.Verdict;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionTest {
    /** Has seen four events. */
    private static final Verdict CLEARS = clears(2, LATER).verdict();

    private static final Proposal CLEARED = in(new State.Cleared(LATER), CLEARS);

    @Test
    void goesWhenItIsClearedAndNothingHappenedSince() {
        Permission answer = Permission.of(CLEARED, asked(4, "key"));

        assertThat(answer).isInstanceOf(Permission.Go.class);
        assertThat(answer.step().after().state()).isEqualTo(new State.Permitted(NOW, "key"));
        assertThat(answer.step().events())
                .containsExactly(new OutboundMessagePermitted(PARISSA.id(), CLEARED.message(), 2, NOW));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(in(new State.Pending()), Refusal.PENDING, "wait"),
                Arguments.of(in(new State.Held(null)), Refusal.HELD, "wait"),
                Arguments.of(in(new State.Refused()), Refusal.REFUSED, "stop"),
                Arguments.of(meantFor(NOW.plusMillis(1), new State.Cleared(LATER), CLEARS), Refusal.TOO_EARLY, "wait"),
                Arguments.of(in(new State.Permitted(NOW, "other")), Refusal.ALREADY_PERMITTED, "stop"),
                Arguments.of(in(new State.Permitted(NOW, null)), Refusal.ALREADY_PERMITTED, "stop"),
                Arguments.of(in(new State.Sent(NOW, NOW, null)), Refusal.ALREADY_PERMITTED, "stop"),
                Arguments.of(in(new State.Failed(NOW)), Refusal.ALREADY_PERMITTED, "stop"),
                Arguments.of(in(new State.Discarded("bob")), Refusal.DISCARDED, "stop"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesAndChangesNothing(Proposal message, Refusal refusal, String next) {
        Permission answer = Permission.of(message, asked(4, "key"));

        assertThat(answer).isEqualTo(new Permission.NotNow(refusal, Step.none(message)));
        assertThat(refusal.next().text()).isEqualTo(next);
    }

    @Test
    void isStaleWhenSomethingHappenedSinceTheVerdict() {
        Permission answer = Permission.of(CLEARED, asked(5, "key"));

        assertThat(answer).isEqualTo(new Permission.NotNow(Refusal.STALE, Step.none(CLEARED)));
        assertThat(Refusal.STALE.next().text()).isEqualTo("retry");
    }

    @Test
    void goesAtTheMomentThatItWasMeantFor() {
        Permission answer = Permission.of(meantFor(NOW, new State.Cleared(LATER), CLEARS), asked(4, "key"));

        assertThat(answer).isInstanceOf(Permission.Go.class);
    }

    @Test
    void aLapsedClearanceIsAskedForAgain() {
        Proposal lapsed = in(new State.Cleared(NOW), CLEARS);

        Permission answer = Permission.of(lapsed, asked(4, "key"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Permission.NotNow.class,
                        notNow -> assertThat(notNow.refusal()).isEqualTo(Refusal.EXPIRED));
        assertThat(answer.step().after().state()).isEqualTo(new State.Pending());
        assertThat(answer.step().events())
                .hasExactlyElementsOfTypes(OutboundMessageExpired.class, OutboundMessageProposed.class);
    }

    @Test
    void anExpiredMessageIsAskedForAgain() {
        Permission answer = Permission.of(in(new State.Expired(), CLEARS), asked(4, "key"));

        assertThat(answer.step().after().state()).isEqualTo(new State.Pending());
        assertThat(answer.step().events()).hasExactlyElementsOfTypes(OutboundMessageProposed.class);
    }

    @Test
    void theSameKeyIsToldAgain() {
        Proposal permitted = in(new State.Permitted(NOW, "key"), CLEARS);

        Permission answer = Permission.of(permitted, asked(5, "key"));

        assertThat(answer).isEqualTo(new Permission.Go(Step.none(permitted)));
    }

    @Test
    void noKeyIsNobodysKey() {
        Permission answer = Permission.of(in(new State.Permitted(NOW, null), CLEARS), asked(5, null));

        assertThat(answer).isInstanceOf(Permission.NotNow.class);
    }

    private static Permission.Asked asked(long sequence, @Nullable String key) {
        return new Permission.Asked(NOW, sequence, key, false, false);
    }
}
