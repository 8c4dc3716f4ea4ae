package dev.rapport.web.caller;

import dev.rapport.web.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who calls, as the verified token or key says. */
@RequestScoped
public class Caller {
    private static final Pattern WORKSPACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The workspace that this call works in.
     *
     * @throws ProblemException 403 when the token names none
     */
    public String workspace() {
        String workspace = workspaceOrNull();
        if (workspace == null) {
            throw ProblemException.of(
                    403, "no_workspace", "The token's claim `workspace` names no workspace.", List.of(), Map.of());
        }
        return workspace;
    }

    /** The member, or the automation, that calls. */
    public String member() {
        return identity.getPrincipal().getName();
    }

    /** Nobody has said who he is: a call that needs no token. */
    public boolean isNobody() {
        return identity.isAnonymous();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** The token, or the key, as it came, to call another service in the same name. */
    public String token() {
        return switch (identity.getPrincipal()) {
            case JsonWebToken token -> token.getRawToken();
            case KeyBearer key -> key.token();
            default -> "";
        };
    }

    /** The workspace that a verified token names; null when it names none. */
    public static @Nullable String workspaceOf(JsonWebToken token) {
        return token.getClaim("workspace") instanceof String workspace
                        && WORKSPACE.matcher(workspace).matches()
                ? workspace
                : null;
    }

    /** As {@link #workspace}; null when none is named. */
    public @Nullable String workspaceOrNull() {
        return switch (identity.getPrincipal()) {
            case JsonWebToken token -> workspaceOf(token);
            case KeyBearer key -> key.workspace();
            case SignedIn member -> member.workspace();
            default -> null;
        };
    }
}
