package dev.rapport.touchpoint.permit;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.PARISSA;
import static dev.rapport.touchpoint.outbound.life.Samples.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Status;
import dev.rapport.touchpoint.outbound.life.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {
    private static final Proposal PERMITTED = in(new State.Permitted(NOW, "key"));
    private static final Proposal SENT = in(new State.Sent(NOW, NOW, "p-1"));
    private static final Proposal FAILED = in(new State.Failed(NOW));

    static Stream<Proposal> neverPermitted() {
        return Stream.of(
                in(new State.Pending()),
                in(new State.Cleared(LATER)),
                in(new State.Held(null)),
                in(new State.Refused()),
                in(new State.Expired()),
                in(new State.Discarded("bob")));
    }

    @ParameterizedTest
    @MethodSource("neverPermitted")
    void whatNobodyMaySendWasNeitherSentNorDidItFail(Proposal message) {
        assertThat(code(Report.sent(message, NOW, null))).isEqualTo("not_permitted");
        assertThat(code(Report.failed(message, "bounced", true, 1))).isEqualTo("not_permitted");
    }

    @Test
    void whatWasPermittedMovesOn() {
        assertThat(status(Report.sent(PERMITTED, NOW, null))).isEqualTo(Status.SENT);
        assertThat(status(Report.failed(PERMITTED, "bounced", false, 1))).isEqualTo(Status.FAILED);
        assertThat(status(Report.failed(PERMITTED, "timeout", true, 1))).isEqualTo(Status.PENDING);
    }

    @Test
    void aReportThatComesAgainChangesNothing() {
        Proposal triedAgain =
                new Proposal(PARISSA, PERMITTED.message(), null, new State.Pending(), null, "timeout", "tool");

        assertThat(Report.sent(SENT, LATER, "p-2")).isEqualTo(new Report.Accepted(Step.none(SENT)));
        assertThat(Report.failed(FAILED, "bounced", false, 1)).isEqualTo(new Report.Accepted(Step.none(FAILED)));
        assertThat(Report.failed(triedAgain, "timeout", true, 1)).isEqualTo(new Report.Accepted(Step.none(triedAgain)));
    }

    @Test
    void aReportThatContradictsTheFirstIsRefused() {
        assertThat(code(Report.sent(FAILED, NOW, null))).isEqualTo("already_failed");
        assertThat(code(Report.failed(SENT, "bounced", true, 1))).isEqualTo("already_sent");
    }

    private static String code(Report report) {
        return report instanceof Report.Contradicted(var code, var says) ? code : "accepted";
    }

    private static Status status(Report report) {
        return ((Report.Accepted) report).step().after().state().status();
    }
}
