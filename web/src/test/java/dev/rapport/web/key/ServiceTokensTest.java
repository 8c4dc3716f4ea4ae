package dev.rapport.web.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.web.caller.KeyBearer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTokensTest {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    private final ServiceTokens tokens = tokens("secret", NOON);

    @Test
    void whoSharesTheSecretIsBelievedForAMinuteInOneWorkspace() {
        String token = tokens.of("team-a").orElseThrow();

        assertThat(tokens("secret", NOON.plusSeconds(59)).bearer(token))
                .hasValueSatisfying(bearer -> assertThat(bearer.workspace()).isEqualTo("team-a"));
        assertThat(tokens("secret", NOON.plusSeconds(60)).bearer(token)).isEmpty();
    }

    @Test
    void whoDoesNotIsNotBelieved() {
        String token = tokens.of("team-a").orElseThrow();

        assertThat(tokens("another", NOON).bearer(token)).isEmpty();
        assertThat(tokens("", NOON).bearer(token)).isEmpty();
        assertThat(tokens("", NOON).of("team-a")).isEmpty();
    }

    @Test
    void nothingThatItSaysCanBeChanged() {
        String token = tokens.of("team-a").orElseThrow();

        assertThat(tokens.bearer(token.replace("team-a", "team-b"))).isEmpty();
        assertThat(tokens.bearer(token.replaceFirst("rsv_[0-9]+", "rsv_99999999999")))
                .isEmpty();
        assertThat(tokens.bearer(token + "0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rsv_", "rsv_1_team_", "rk_00_11"})
    void whatIsNoneIsNotBelieved(String text) {
        assertThat(tokens.bearer(text)).isEmpty();
    }

    @Test
    void aBearerShowsNobodyTheToken() {
        String token = tokens.of("team-a").orElseThrow();

        assertThat(tokens.bearer(token).map(KeyBearer::toString)).contains("service");
    }

    private static ServiceTokens tokens(String secret, Instant now) {
        return new ServiceTokens(Optional.of(secret), Clock.fixed(now, ZoneOffset.UTC));
    }
}
