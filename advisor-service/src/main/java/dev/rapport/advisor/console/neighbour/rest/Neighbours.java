package dev.rapport.advisor.console.neighbour.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.key.MemberTokens;
import dev.rapport.web.problem.FieldError;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Calls another service as whoever is signed in would. What it refuses is refused here with its words. */
@RequestScoped
public class Neighbours {
    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(1);

    private final Caller caller;
    private final MemberTokens tokens;

    Neighbours(Caller caller, MemberTokens tokens) {
        this.caller = caller;
        this.tokens = tokens;
    }

    /** For calls that are the same at several services, each at an address of its own. */
    static <C> C client(Class<C> calls, URI address, Duration answersWithin) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECTS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(answersWithin.toMillis(), TimeUnit.MILLISECONDS)
                .build(calls);
    }

    /** The part of a problem that is of use here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<FieldError> errors) {}

    /**
     * @param call takes what is to stand in {@code Authorization}
     * @throws ProblemException with the other's refusal; 503 when it does not answer, or not to us
     */
    public <T> T ask(String service, Function<String, T> call) {
        String role = caller.hasRole(Roles.ADMIN) ? Roles.ADMIN : Roles.MEMBER;
        String token = tokens.of(caller.workspace(), caller.member(), role)
                .orElseThrow(() -> away(service, "rapport.service.secret is not set, here and there"));
        try {
            return call.apply("Bearer " + token);
        } catch (WebApplicationException e) {
            throw refused(service, e.getResponse());
        } catch (ProcessingException e) {
            throw away(service, String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException refused(String service, Response answer) {
        int status = answer.getStatus();
        if (status < 400 || status == 401 || status == 403 || status >= 500) {
            return away(service, "it answers " + status);
        }
        Refusal refusal = refusal(answer);
        return ProblemException.of(
                status,
                Objects.requireNonNullElse(refusal.code(), "refused"),
                Objects.requireNonNullElse(refusal.detail(), service + " refuses it."),
                Objects.requireNonNullElse(refusal.errors(), List.of()),
                Map.of());
    }

    private static Refusal refusal(Response answer) {
        try {
            return answer.readEntity(Refusal.class);
        } catch (ProcessingException | IllegalStateException e) {
            return new Refusal(null, null, null);
        }
    }

    private static ProblemException away(String service, String says) {
        LOG.warnf("%s takes nothing from the console: %s", service, says);
        return ProblemException.unavailable(
                service + " does not answer now, and nothing was changed. Try again in a moment.", SOON);
    }
}
