package dev.rapport.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the services sign with for each other, for a minute. Without it nothing is signed, and nobody is believed. */
final class ServiceSecret {
    private static final Duration VALID = Duration.ofMinutes(1);

    private final Optional<KeyedHash> secret;
    private final Clock clock;

    ServiceSecret(Optional<String> secret, Clock clock) {
        this.secret = secret.filter(text -> !text.isBlank()).map(KeyedHash::new);
        this.clock = clock;
    }

    /** {@code <prefix><end>_<says>_<signature>} */
    Optional<String> sign(String prefix, String says) {
        String signed = prefix + clock.instant().plus(VALID).getEpochSecond() + "_" + says;
        return secret.map(key -> signed + "_" + key.of(signed));
    }

    /** @param signed all but the signature; @param end in seconds */
    boolean believes(String signed, String signature, String end) {
        return secret.filter(key -> isEqual(key.of(signed), signature)
                        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(end))))
                .isPresent();
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
