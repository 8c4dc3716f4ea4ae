package dev.rapport.web.key;

import dev.rapport.web.caller.KeyBearer;
import jakarta.inject.Singleton;
import java.time.Clock;
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

    private final ServiceSecret secret;

    ServiceTokens(@ConfigProperty(name = "rapport.service.secret") Optional<String> secret, Clock clock) {
        this.secret = new ServiceSecret(secret, clock);
    }

    /** Empty when this service shares no secret with any other. */
    public Optional<String> of(String workspace) {
        return secret.sign(PREFIX, workspace);
    }

    /** Whoever shows it; empty when it is not to be believed. */
    Optional<KeyBearer> bearer(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches() && secret.believes(form.group(1), form.group(4), form.group(2))
                ? Optional.of(new KeyBearer("service", form.group(3), token))
                : Optional.empty();
    }
}
