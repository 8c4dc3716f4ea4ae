package dev.rapport.advisor.console.neighbour.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The keys, which contacts-service keeps. */
@Path("/v1/keys")
@RegisterRestClient(configKey = "contacts")
public interface KeyClient {

    @GET
    Keys list(@HeaderParam("Authorization") String authorization, @QueryParam("limit") int limit);

    /** @param once asked again with the same, it makes no second key, and shows the first no more */
    @POST
    Key issue(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String once,
            Wanted wanted);

    @DELETE
    @Path("/{id}")
    void revoke(@HeaderParam("Authorization") String authorization, @PathParam("id") UUID id);

    /** @param expiresAt null for one that somebody has to revoke */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wanted(String name, String role, @Nullable Instant expiresAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Keys(List<Key> items, @Nullable String nextCursor) {}

    /** @param key itself, when it was made just now */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Key(
            UUID id,
            String name,
            String role,
            @Nullable String key,
            String issuedBy,
            Instant issuedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {

        /** No log is to hold it. */
        @Override
        public String toString() {
            return "key " + id;
        }
    }
}
