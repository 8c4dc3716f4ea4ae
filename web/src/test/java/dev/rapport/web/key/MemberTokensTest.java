package dev.rapport.web.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberTokensTest {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    private final MemberTokens tokens = tokens("secret", NOON);

    @Test
    void whoSharesTheSecretSpeaksForAMemberForAMinute() {
        String token = tokens.of("team-a", "ana_ümlaut", "admin").orElseThrow();

        assertThat(tokens("secret", NOON.plusSeconds(59)).bearer(token)).hasValueSatisfying(bearer -> {
            assertThat(bearer.who().workspace()).isEqualTo("team-a");
            assertThat(bearer.who().getName()).isEqualTo("ana_ümlaut");
            assertThat(bearer.role()).isEqualTo("admin");
            assertThat(bearer.who().toString()).doesNotContain("rsm_");
        });
        assertThat(tokens("secret", NOON.plusSeconds(60)).bearer(token)).isEmpty();
    }

    @Test
    void whoDoesNotIsNotBelieved() {
        String token = tokens.of("team-a", "ana", "member").orElseThrow();

        assertThat(tokens("another", NOON).bearer(token)).isEmpty();
        assertThat(tokens("", NOON).bearer(token)).isEmpty();
        assertThat(tokens("", NOON).of("team-a", "ana", "member")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"team-a>team-b", "member>admin", "616e61>626f", "rsm_1>rsm_9"})
    void nothingThatItSaysCanBeChanged(String change) {
        String token = tokens.of("team-a", "ana", "member").orElseThrow();
        String[] parts = change.split(">");
        String changed = token.replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(token);
        assertThat(tokens.bearer(changed)).isEmpty();
        assertThat(tokens.bearer(token + "0")).isEmpty();
    }

    @Test
    void aTokenOfAServiceIsNoMembers() {
        ServiceTokens services = new ServiceTokens(Optional.of("secret"), Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(tokens.bearer(services.of("team-a").orElseThrow())).isEmpty();
        assertThat(services.bearer(tokens.of("team-a", "ana", "member").orElseThrow()))
                .isEmpty();
        assertThat(tokens.bearer(tokens.of("team-a", "ana", "automation").orElseThrow()))
                .isEmpty();
    }

    private static MemberTokens tokens(String secret, Instant now) {
        return new MemberTokens(Optional.of(secret), Clock.fixed(now, ZoneOffset.UTC));
    }
}
