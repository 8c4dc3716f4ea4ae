package dev.rapport.web.rate;

import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import dev.rapport.web.rate.Rates.Standing;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Refuses what is too much, and tells every caller how much is left (RateLimit header fields, IETF httpapi draft 10). */
class RateFilters {
    private static final String STANDING = Standing.class.getName();

    private final Rates rates;
    private final Caller caller;

    RateFilters(Rates rates, Caller caller) {
        this.rates = rates;
        this.caller = caller;
    }

    @ServerRequestFilter
    void count(ContainerRequestContext call) {
        if (caller.hasRole(Roles.SERVICE)) {
            // Asks because of a request that was counted where it came in.
            return;
        }
        if (caller.isNobody()) {
            // Has no workspace to be counted for: only what needs no token answers such a call.
            return;
        }
        Standing standing = rates.take(caller.workspace());
        call.setProperty(STANDING, standing);
        if (!standing.granted()) {
            throw ProblemException.tooMany(
                    "This workspace may make %d requests in %d seconds."
                            .formatted(standing.quota(), standing.window().toSeconds()),
                    standing.until());
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext call, ContainerResponseContext answer) {
        if (call.getProperty(STANDING) instanceof Standing standing) {
            answer.getHeaders()
                    .putSingle(
                            "RateLimit-Policy",
                            "\"workspace\";q=%d;w=%d"
                                    .formatted(
                                            standing.quota(), standing.window().toSeconds()));
            answer.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"workspace\";r=%d;t=%d".formatted(standing.remaining(), seconds(standing.until())));
        }
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
