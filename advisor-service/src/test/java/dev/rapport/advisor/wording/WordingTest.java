package dev.rapport.advisor.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Instant MAY = Instant.parse("2026-05-03T14:05:00Z");

    @Test
    void timesNameTheirZone() {
        assertThat(Wording.utc(MAY).time(MAY)).isEqualTo("3 May, 14:05 UTC");
        assertThat(new Wording(ZoneId.of("Asia/Tokyo"), MAY).clock(MAY)).isEqualTo("23:05 Asia/Tokyo");
    }

    @Test
    void anotherYearIsTold() {
        assertThat(Wording.utc(Instant.parse("2027-01-01T00:00:00Z")).day(MAY)).isEqualTo("3 May 2026");
        assertThat(Wording.utc(Instant.parse("2026-12-31T23:59:59Z")).day(MAY)).isEqualTo("3 May");
    }

    @Test
    void aSentenceIsFilledInOrderAndWhatIsFilledInStaysAsItIs() {
        assertThat(Wording.fill("It %s; but %s on %s.", "asks %s", "you met", 3))
                .isEqualTo("It asks %s; but you met on 3.");
        assertThat(Wording.fill("advertises", "Ana")).isEqualTo("advertises");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, a moment",
        "PT29S, a moment",
        "PT1M, a minute",
        "PT5M, five minutes",
        "PT59M, 59 minutes",
        "PT1H, an hour",
        "PT1H29M, an hour",
        "PT2H5M, two hours",
        "PT23H29M, 23 hours",
        "PT23H40M, a day",
        "PT36H, two days",
        "P12D, twelve days",
        "P40D, 40 days"
    })
    void distancesAreTheNearestWhole(Duration distance, String words) {
        assertThat(Wording.distance(distance)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Parissa Shah, Parissa",
        "parissa, parissa",
        "'  Ana   Maria ', Ana",
        "Mr. Olsen, Mr. Olsen",
        "J Smith, J Smith",
        "'Shah, Parissa', 'Shah, Parissa'",
        "bo@example.org, bo@example.org",
        "+41 79 000 00 00, +41 79 000 00 00",
        "'', this contact"
    })
    void peopleAreCalledByTheirFirstName(String displayName, String called) {
        assertThat(Wording.firstName(displayName)).isEqualTo(called);
    }

    @Test
    void whoHasNoNameIsThisContact() {
        assertThat(Wording.firstName(null)).isEqualTo("this contact");
    }

    @Test
    void namesAndTimesAreJoinedAsOneSpeaks() {
        assertThat(Wording.list(List.of("Ana"))).isEqualTo("Ana");
        assertThat(Wording.list(List.of("Ana", "Bo"))).isEqualTo("Ana and Bo");
        assertThat(Wording.list(List.of("Ana", "Bo", "Cy"))).isEqualTo("Ana, Bo and Cy");
        assertThat(List.of(Wording.times(0), Wording.times(1), Wording.times(2), Wording.times(3), Wording.times(20)))
                .containsExactly("never", "once", "twice", "three times", "20 times");
        assertThat(Wording.sentence("this contact wrote")).isEqualTo("This contact wrote");
    }
}
