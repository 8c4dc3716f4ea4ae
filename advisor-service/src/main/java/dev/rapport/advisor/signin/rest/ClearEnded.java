package dev.rapport.advisor.signin.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the cookie of a session that has ended from the browser, unless the answer begins another session. */
class ClearEnded {
    private final RoutingContext call;

    ClearEnded(RoutingContext call) {
        this.call = call;
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext answer) {
        if (SessionMechanism.sawEnded(call) && !answer.getCookies().containsKey(SessionCookie.NAME)) {
            answer.getHeaders().add(HttpHeaders.SET_COOKIE, SessionCookie.gone(request.getUriInfo()));
        }
    }
}
