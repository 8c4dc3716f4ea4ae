package dev.rapport.touchpoint.commitment;

import static dev.rapport.touchpoint.commitment.CommitmentFamily.COMMITMENTS;
import static dev.rapport.touchpoint.commitment.Promise.AT;
import static dev.rapport.touchpoint.commitment.Promise.DUE;
import static dev.rapport.touchpoint.commitment.Promise.PARISSA;
import static dev.rapport.touchpoint.commitment.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.CommitmentBroken;
import dev.rapport.contracts.TouchEvent.CommitmentKept;
import dev.rapport.contracts.TouchEvent.CommitmentMade;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Commitment.Status;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommitmentFamilyTest {
    private static final Commitment OPEN = promise(Status.OPEN, null);
    private static final Commitment KEPT = promise(Status.KEPT, AT);
    private static final Commitment BROKEN = promise(Status.BROKEN, DUE);

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(OPEN, KEPT, new CommitmentKept(PARISSA, KEPT)),
                Arguments.of(OPEN, BROKEN, new CommitmentBroken(PARISSA, BROKEN)),
                Arguments.of(BROKEN, KEPT, new CommitmentKept(PARISSA, KEPT)),
                Arguments.of(BROKEN, OPEN, new CommitmentMade(PARISSA, OPEN)),
                Arguments.of(KEPT, OPEN, new CommitmentMade(PARISSA, OPEN)),
                Arguments.of(OPEN, OPEN, new TouchCorrected(PARISSA, OPEN)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfTheStatusIsSaidAndAnythingElseIsACorrection(Commitment before, Commitment after, TouchEvent said) {
        assertThat(COMMITMENTS.changed(PARISSA, before, after)).isEqualTo(said);
    }

    @Test
    void aNewOneIsSaidAsItStands() {
        assertThat(Stream.of(OPEN, KEPT, BROKEN).map(promise -> COMMITMENTS.added(PARISSA, promise)))
                .containsExactly(
                        new CommitmentMade(PARISSA, OPEN),
                        new CommitmentKept(PARISSA, KEPT),
                        new CommitmentBroken(PARISSA, BROKEN));
    }

    @Test
    void anotherVersionIsTheSameOtherwise() {
        assertThat(COMMITMENTS.atVersion(KEPT, 7)).isEqualTo(promise(new UUID(3, 1), 7, DUE, Status.KEPT, AT));
    }
}
