package dev.rapport.advisor.console.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Forms are read into memory before anybody looks at them. So files are taken where they are handed in and nowhere else, and no
 * form is that does not say its size: who is not signed in fills no memory.
 */
@Singleton
class FormLimits {
    /** Behind the limit on sizes, and ahead of whatever reads. */
    private static final int PRIORITY = 900;

    private static final String TAKES_FILES = "/imports";

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext call) {
        String told = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        String type = told == null ? "" : told.toLowerCase(Locale.ROOT);
        String path = call.normalizedPath();
        if (path.startsWith("/v1/")) {
            // The API takes no forms, and says so itself.
            call.next();
        } else if (type.startsWith("multipart/") && !path.equals(TAKES_FILES)) {
            refuse(call, 415, "No files are taken here.");
        } else if (type.startsWith("application/x-www-form-urlencoded")
                && call.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && call.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(call, 411, "A form says how long it is.");
        } else {
            call.next();
        }
    }

    private static void refuse(RoutingContext call, int status, String says) {
        // What was not read cannot be taken for the next request.
        call.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=UTF-8")
                .setStatusCode(status)
                .end(says);
    }
}
