package dev.rapport.advisor.console.rest;

import dev.rapport.web.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A page's problem is a page, and nothing that a page shows is kept by browsers or proxies. */
class PageAnswers {
    private static final String SIGN_IN = "/sign-in";

    @ServerResponseFilter
    void answer(ContainerRequestContext call, ContainerResponseContext answer) {
        if (isApi(call.getUriInfo().getPath())) {
            return;
        }
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.getEntity() instanceof Problem problem) {
            show(problem, answer);
        }
    }

    private static void show(Problem problem, ContainerResponseContext answer) {
        if (problem.status() == 401) {
            answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, SIGN_IN);
            answer.setStatus(303);
            answer.setEntity(null);
            return;
        }
        String page = Templates.problem(problem.title(), problem.detail()).render();
        answer.setEntity(page, answer.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static boolean isApi(String path) {
        return path.equals("/v1") || path.startsWith("/v1/");
    }
}
