package dev.rapport.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.web.caller.KeyBearer;
import dev.rapport.web.caller.Roles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a service shows another for a member who is signed in with it and holds no token: {@code
 * rsm_<end>_<workspace>_<role>_<member>_<signature>}, good for that member in that workspace and role, and for a minute. Signed as
 * {@link ServiceTokens} are.
 */
@Singleton
public class MemberTokens {
    static final String PREFIX = "rsm_";
    private static final Pattern FORM = Pattern.compile(
            "(rsm_([0-9]{1,12})_([a-z0-9][a-z0-9-]{0,62})_(%s|%s)_((?:[0-9a-f]{2}){1,1024}))_([0-9a-f]{64})"
                    .formatted(Roles.MEMBER, Roles.ADMIN));

    private final ServiceSecret secret;

    MemberTokens(@ConfigProperty(name = "rapport.service.secret") Optional<String> secret, Clock clock) {
        this.secret = new ServiceSecret(secret, clock);
    }

    record Bearer(KeyBearer who, String role) {}

    /** Empty when this service shares no secret with any other. @param role member or admin */
    public Optional<String> of(String workspace, String member, String role) {
        return secret.sign(PREFIX, workspace + "_" + role + "_" + HexFormat.of().formatHex(member.getBytes(UTF_8)));
    }

    /** Whoever it is for; empty when it is not to be believed. */
    Optional<Bearer> bearer(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches() && secret.believes(form.group(1), form.group(6), form.group(2))
                ? Optional.of(new Bearer(new KeyBearer(member(form.group(5)), form.group(3), token), form.group(4)))
                : Optional.empty();
    }

    private static String member(String digits) {
        return new String(HexFormat.of().parseHex(digits), UTF_8);
    }
}
