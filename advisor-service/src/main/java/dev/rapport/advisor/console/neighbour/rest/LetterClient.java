package dev.rapport.advisor.console.neighbour.rest;

import dev.rapport.web.letter.DeadLetterView;
import dev.rapport.web.page.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Dead letters of a service. */
@Path("/v1/admin/{service}/dead-letters")
interface LetterClient {

    @GET
    Page<DeadLetterView> list(
            @HeaderParam("Authorization") String authorization,
            @PathParam("service") String service,
            @QueryParam("state") String state,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    DeadLetterView get(
            @HeaderParam("Authorization") String authorization,
            @PathParam("service") String service,
            @PathParam("id") UUID id);

    /** @param deed replay or waive */
    @POST
    @Path("/{id}/{deed}")
    DeadLetterView settle(
            @HeaderParam("Authorization") String authorization,
            @PathParam("service") String service,
            @PathParam("id") UUID id,
            @PathParam("deed") String deed);
}
