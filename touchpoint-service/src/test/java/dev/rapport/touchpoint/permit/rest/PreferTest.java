package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.permit.Asker;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "wait=10, 10",
                "WAIT = 10, 10",
                "wait=\"5\", 5",
                "|respond-async, wait=3|, 3",
                "|wait=4; foo=bar|, 4",
                "wait=31, 30",
                "wait=999999999, 30",
                "wait=0, 0",
                "wait=-1, 0",
                "wait=1.5, 0",
                "wait=ten, 0",
                "await=10, 0",
                "wait, 0"
            })
    void readsHowLongTheCallerWaits(String header, int seconds) {
        assertThat(Prefer.of(List.of(header), Instant.EPOCH, Prefer.OF_ONE).seconds())
                .isEqualTo(seconds);
    }

    @Test
    void whoIsAnsweredLongAfterTheirPatienceMayNotListenAnyMore() {
        Instant came = Instant.parse("2026-05-03T14:00:00Z");

        Asker asker = Prefer.of(List.of("wait=10"), came, Prefer.OF_ONE).asker("key");

        assertThat(asker).isEqualTo(new Asker("key", came.plusSeconds(15)));
    }

    @Test
    void whoSaysNothingDoesNotWait() {
        assertThat(Prefer.of(List.of(), Instant.EPOCH, Prefer.OF_ONE).seconds()).isZero();
    }
}
