package dev.rapport.touchpoint.commitment;

import static dev.rapport.touchpoint.commitment.Promise.AT;
import static dev.rapport.touchpoint.commitment.Promise.DUE;
import static dev.rapport.touchpoint.commitment.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Commitment.Status;
import org.junit.jupiter.api.Test;

class SettlementTest {
    @Test
    void aPromiseIsKept() {
        Commitment kept = Settlement.kept(promise(Status.OPEN, null), AT);

        assertThat(kept).isEqualTo(promise(Status.KEPT, AT));
    }

    @Test
    void aBrokenPromiseIsKeptLate() {
        Commitment kept = Settlement.kept(promise(Status.BROKEN, DUE), DUE.plusSeconds(1));

        assertThat(kept).isEqualTo(promise(Status.KEPT, DUE.plusSeconds(1)));
    }

    @Test
    void whatWasKeptStaysAsItWasKept() {
        Commitment before = promise(Status.KEPT, AT);

        assertThat(Settlement.kept(before, DUE)).isEqualTo(before);
        assertThat(Settlement.asOf(before, DUE.plusSeconds(1))).isEqualTo(before);
    }

    @Test
    void timeBreaksWhatIsOpenWhenItIsDue() {
        Commitment open = promise(Status.OPEN, null);

        assertThat(Settlement.asOf(open, DUE.minusSeconds(1))).isEqualTo(open);
        assertThat(Settlement.asOf(open, DUE)).isEqualTo(promise(Status.BROKEN, DUE));
    }

    @Test
    void aLaterDateOpensItAgain() {
        Commitment broken = promise(Status.BROKEN, DUE);

        assertThat(Settlement.asOf(broken, DUE)).isEqualTo(broken);
        assertThat(Settlement.asOf(broken, DUE.minusSeconds(1))).isEqualTo(promise(Status.OPEN, null));
    }
}
