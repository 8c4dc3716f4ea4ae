package dev.rapport.web.json;

import dev.rapport.web.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What is asked for in the query is compared with what is kept: it must be text that can be. */
class StorableParameters {

    @ServerRequestFilter
    void check(ContainerRequestContext call) {
        call.getUriInfo()
                .getQueryParameters()
                .forEach((name, values) -> values.forEach(value -> {
                    int misfit = StorableText.misfit(value);
                    if (misfit >= 0) {
                        throw ProblemException.invalid(name, StorableText.unstorable(misfit));
                    }
                }));
    }
}
