package dev.rapport.touchpoint.delivery;

import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.delivery.Deliveries.Due;
import dev.rapport.touchpoint.delivery.Shares.Full;
import dev.rapport.touchpoint.delivery.Shares.Share;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final Shares SHARES = new Shares(5, 3, 2);
    private static final Due FIRST = due("team", "slow", 1);
    private static final Due SECOND = due("team", "slow", 2);
    private static final Due QUICK = due("team", "quick", 4);
    private static final Due OTHER = due("team", "other", 6);
    private static final Due ELSEWHERE = due("elsewhere", "else", 7);
    private static final List<Due> DUE =
            List.of(FIRST, SECOND, due("team", "slow", 3), QUICK, due("team", "slow", 5), OTHER, ELSEWHERE);

    @Test
    void noReceiverAndNoWorkspaceTakesMoreThanItsShare() {
        assertThat(SHARES.choose(DUE, List.of())).containsExactly(FIRST, SECOND, QUICK, ELSEWHERE);
    }

    @Test
    void whatIsOnItsWayCounts() {
        assertThat(SHARES.choose(DUE, shares(FIRST, SECOND))).containsExactly(QUICK, ELSEWHERE);
        assertThat(SHARES.choose(DUE, shares(FIRST, SECOND, QUICK))).containsExactly(ELSEWHERE);
        assertThat(SHARES.choose(DUE, shares(ELSEWHERE, ELSEWHERE, due("more", "most", 8))))
                .containsExactly(FIRST, SECOND);
        assertThat(SHARES.choose(DUE, shares(FIRST, SECOND, QUICK, ELSEWHERE, ELSEWHERE)))
                .isEmpty();
    }

    /** Many slow receivers of one workspace are many, and still of one. */
    @Test
    void howeverManyReceiversAWorkspaceHasTheOthersAreSent() {
        List<Due> many = Stream.concat(
                        IntStream.range(0, 40).mapToObj(number -> due("team", "slow-" + number, number)),
                        Stream.of(ELSEWHERE))
                .toList();

        List<Due> chosen = SHARES.choose(many, List.of());

        assertThat(chosen).hasSize(4).contains(ELSEWHERE);
    }

    @Test
    void whoHasItsShareIsPassedOver() {
        assertThat(SHARES.full(shares(FIRST, SECOND, ELSEWHERE))).isEqualTo(new Full(List.of(), List.of("slow")));
        assertThat(SHARES.full(shares(FIRST, QUICK, OTHER))).isEqualTo(new Full(List.of("team"), List.of()));
    }

    private static List<Share> shares(Due... onTheirWay) {
        return Stream.of(onTheirWay).map(Due::share).toList();
    }

    private static Due due(String workspace, String receiver, int number) {
        return new Due(new Share(workspace, receiver), new UUID(7, number), NOW);
    }
}
