package dev.rapport.web.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a POST answers, as it is kept.
 *
 * @param body JSON; null for none
 * @param location null for none
 */
public record Answer(
        int status, @Nullable String body, @Nullable String location) {

    public Response response() {
        Response.ResponseBuilder response = Response.status(status);
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        if (location != null) {
            response.location(URI.create(location));
        }
        return response.build();
    }
}
