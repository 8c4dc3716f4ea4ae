package dev.rapport.messaging.fault;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFaultTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "40P01", "53300", "55P03", "57P01", "58030"})
    void aDatabaseThatIsAwayOrBusyComesBack(@Nullable String state) {
        Throwable failure = new IllegalStateException(new SQLException("away", state));

        assertThat(PassingFault.in(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42P01", "", "0"})
    void aWrongStatementStaysWrong(String state) {
        Throwable failure = new IllegalStateException(new SQLException("wrong", state));

        assertThat(PassingFault.in(failure)).isFalse();
    }

    @Test
    void aStatementThatTookTooLongIsToldApart() {
        Throwable failure = new IllegalStateException(new SQLException("canceled", "57014"));

        assertThat(PassingFault.in(failure)).isTrue();
        assertThat(PassingFault.tookTooLong(failure)).isTrue();
        assertThat(PassingFault.tookTooLong(new IllegalStateException(new SQLException("away", "57P01"))))
                .isFalse();
    }

    @Test
    void whatIsNoFaultOfADatabaseDoesNotPass() {
        assertThat(PassingFault.in(new IllegalStateException("a bug"))).isFalse();
    }

    @Test
    void aConnectionThatBreaksDuringTheCommitComesBack() {
        Throwable failure = atCommit("08006");

        assertThat(PassingFault.in(failure)).isTrue();
        assertThat(PassingFault.atCommit(failure)).isTrue();
    }

    @Test
    void whatTheCommitRefusesStaysWrong() {
        assertThat(PassingFault.in(atCommit("23503"))).isFalse();
    }

    @Test
    void aStatementThatFailsIsNoCommit() {
        assertThat(PassingFault.atCommit(new IllegalStateException(new SQLException("away", "08006"))))
                .isFalse();
    }

    /** As the transaction manager tells it. */
    private static Throwable atCommit(String state) {
        RollbackException failure = new RollbackException("could not commit");
        XAException said = new XAException(XAException.XA_RBROLLBACK);
        said.initCause(new SQLException("away", state));
        failure.addSuppressed(said);
        return new IllegalStateException(failure);
    }
}
