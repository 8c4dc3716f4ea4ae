package dev.rapport.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.web.caller.KeyBearer;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a service shows another where there is no caller to speak for: {@code rsv_<end>_<workspace>_<signature>}, good for one
 * workspace and a minute. The services sign with a secret that they share and that never travels; without one none is believed.
 */
@Singleton
public class ServiceTokens {
    static final String PREFIX = "rsv_";
    private static final Pattern FORM = Pattern.compile("(rsv_([0-9]{1,12})_([a-z0-9][a-z0-9-]{0,62}))_([0-9a-f]{64})");
    private static final Duration VALID = Duration.ofMinutes(1);

    private final Optional<KeyedHash> secret;
    private final Clock clock;

    ServiceTokens(@ConfigProperty(name = "rapport.service.secret") Optional<String> secret, Clock clock) {
        this.secret = secret.filter(text -> !text.isBlank()).map(KeyedHash::new);
        this.clock = clock;
    }

    /** Empty when this service shares no secret with any other. */
    public Optional<String> of(String workspace) {
        String says = PREFIX + clock.instant().plus(VALID).getEpochSecond() + "_" + workspace;
        return secret.map(key -> says + "_" + key.of(says));
    }

    /** Whoever shows it; empty when it is not to be believed. */
    Optional<KeyBearer> bearer(String token) {
        Matcher form = FORM.matcher(token);
        return secret.filter(key -> form.matches()
                        && isEqual(key.of(form.group(1)), form.group(4))
                        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(form.group(2)))))
                .map(key -> new KeyBearer("service", form.group(3), token));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
