package dev.rapport.advisor.console.neighbour.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/** Imports of a service. @see Door */
@Path("/v1/{imports}")
public interface ImportClient {

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Begun begin(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String once,
            @PathParam("imports") String imports,
            ClientMultipartForm form);

    /** The newest first. */
    @GET
    Jobs list(
            @HeaderParam("Authorization") String authorization,
            @PathParam("imports") String imports,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    Job get(
            @HeaderParam("Authorization") String authorization,
            @PathParam("imports") String imports,
            @PathParam("id") UUID id);

    @GET
    @Path("/{id}/rejected")
    Rejections rejected(
            @HeaderParam("Authorization") String authorization,
            @PathParam("imports") String imports,
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor);

    @DELETE
    @Path("/{id}")
    Begun undo(
            @HeaderParam("Authorization") String authorization,
            @PathParam("imports") String imports,
            @PathParam("id") UUID id);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Begun(UUID id, String status) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Jobs(List<Job> items) {}

    /** @param progress how much of the file was read, from 0 to 1; @param reason why it failed */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Job(
            UUID id,
            String status,
            String fileName,
            @Nullable String format,
            @Nullable String reason,
            double progress,
            long read,
            long accepted,
            long known,
            long added,
            long rejectedCount,
            Instant createdAt) {

        public boolean isUnderWay() {
            return status.equals("running") || status.equals("undoing");
        }

        public boolean isDone() {
            return status.equals("done");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rejections(List<Rejected> items, @Nullable String nextCursor) {}

    /** @param part the file inside a zip; empty when the upload is the file itself */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rejected(@Nullable String part, long line, String reason) {}
}
