package dev.rapport.contracts.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.people.Consent.Status;
import dev.rapport.contracts.people.JoinedConsents.Merged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JoinedConsentsTest {
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID LIMA = new UUID(0, 2);
    private static final UUID SAILOR = new UUID(0, 3);

    @Test
    void anOptOutOfEitherHoldsAlthoughTheOtherOptedInLater() {
        List<Consent> joined = JoinedConsents.of(
                ANA,
                Map.of(ANA, List.of(in(Channel.EMAIL, 5)), LIMA, List.of(out(Channel.EMAIL, 1))),
                List.of(new Merged(LIMA, ANA, day(9))));

        assertThat(joined).containsExactly(out(Channel.EMAIL, 1));
    }

    @Test
    void whatThePersonSaysAfterTheMergeCountsForAll() {
        List<Consent> joined = JoinedConsents.of(
                LIMA,
                Map.of(ANA, List.of(in(Channel.EMAIL, 12)), LIMA, List.of(out(Channel.EMAIL, 1))),
                List.of(new Merged(LIMA, ANA, day(9))));

        assertThat(joined).containsExactly(in(Channel.EMAIL, 12));
    }

    @Test
    void whoOptedOutOfEverythingIsNotReachedOnAChannelThatTheOtherOptedInto() {
        List<Consent> joined = JoinedConsents.of(
                ANA,
                Map.of(ANA, List.of(in(Channel.EMAIL, 5)), LIMA, List.of(out(null, 1))),
                List.of(new Merged(LIMA, ANA, day(9))));

        assertThat(joined).containsExactly(out(null, 1), out(Channel.EMAIL, 1));
    }

    @Test
    void aChannelThatBothOptedIntoStaysOpenWhenOneOptedOutOfTheRest() {
        List<Consent> joined = JoinedConsents.of(
                ANA,
                Map.of(ANA, List.of(out(null, 1), in(Channel.EMAIL, 5)), LIMA, List.of(in(null, 3))),
                List.of(new Merged(LIMA, ANA, day(9))));

        assertThat(joined).containsExactly(out(null, 1), in(Channel.EMAIL, 5));
    }

    @Test
    void anOptInOfAJoinedPersonIsOneSideOfTheNextMerge() {
        List<Consent> joined = JoinedConsents.of(
                SAILOR,
                Map.of(ANA, List.of(in(Channel.X, 10)), LIMA, List.of(out(Channel.X, 1)), SAILOR, List.of()),
                List.of(new Merged(LIMA, ANA, day(9)), new Merged(ANA, SAILOR, day(11))));

        assertThat(joined).containsExactly(in(Channel.X, 10));
    }

    private static Consent in(@Nullable Channel channel, int day) {
        return new Consent(channel, Status.OPTED_IN, null, day(day));
    }

    private static Consent out(@Nullable Channel channel, int day) {
        return new Consent(channel, Status.OPTED_OUT, null, day(day));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-05-01T00:00:00Z").plusSeconds(86_400L * day);
    }
}
