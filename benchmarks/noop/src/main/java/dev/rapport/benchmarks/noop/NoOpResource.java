package dev.rapport.benchmarks.noop;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a body, and answers with one of the size that was asked for: the least that an endpoint can do. */
@Path("/no-op")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoOpResource {
    private final Map<Integer, String> answers = new ConcurrentHashMap<>();

    @POST
    @PermitAll
    public String forAnybody(@QueryParam("bytes") int bytes, String body) {
        return answer(bytes);
    }

    @POST
    @Path("/with-token")
    @RolesAllowed("automation")
    public String forAutomation(@QueryParam("bytes") int bytes, String body) {
        return answer(bytes);
    }

    private String answer(int bytes) {
        return answers.computeIfAbsent(bytes, size -> "\"" + "x".repeat(Math.max(0, size - 2)) + "\"");
    }
}
