package dev.rapport.advisor.signin.team.rest;

import dev.rapport.advisor.signin.Person;
import dev.rapport.advisor.signin.team.rest.NotSignedIn.Refusal;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Whom an access token is of: read as the API reads it, with the same issuer, audience, keys and place of roles. */
@Singleton
class Members {
    private static final Map<Integer, String> WRONG = Map.of(
            ErrorCodes.ISSUER_MISSING, "no issuer",
            ErrorCodes.ISSUER_INVALID, "another issuer",
            ErrorCodes.AUDIENCE_MISSING, "no audience",
            ErrorCodes.AUDIENCE_INVALID, "another audience",
            ErrorCodes.EXPIRED, "it is over",
            ErrorCodes.SIGNATURE_INVALID, "another's signature");

    private final JWTParser tokens;

    Members(JWTParser tokens) {
        this.tokens = tokens;
    }

    Person of(String accessToken) throws NotSignedIn {
        JsonWebToken token = read(accessToken);
        String workspace = Caller.workspaceOf(token);
        String role = role(token.getGroups());
        if (workspace == null || role == null) {
            throw new NotSignedIn(Refusal.NO_PLACE, "a token without a workspace, or without a role of people");
        }
        return new Person(workspace, token.getName(), role);
    }

    private static @Nullable String role(Set<String> roles) {
        if (roles.contains(Roles.ADMIN)) {
            return Roles.ADMIN;
        }
        return roles.contains(Roles.MEMBER) ? Roles.MEMBER : null;
    }

    private JsonWebToken read(String accessToken) throws NotSignedIn {
        try {
            return tokens.parse(accessToken);
        } catch (ParseException e) {
            throw new NotSignedIn(
                    Refusal.MISUNDERSTOOD, "the API would not take the access token: look at mp.jwt.verify: " + why(e));
        }
    }

    /** What is wrong with it, in words of ours: those of the verifier quote the token. */
    private static String why(ParseException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return invalid.getErrorDetails().stream()
                        .map(error -> WRONG.getOrDefault(error.getErrorCode(), "code " + error.getErrorCode()))
                        .distinct()
                        .collect(Collectors.joining(", "));
            }
        }
        return "it is none, or the keys are not to be had";
    }
}
