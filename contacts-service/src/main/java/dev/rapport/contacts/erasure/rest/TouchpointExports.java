package dev.rapport.contacts.erasure.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks touchpoint-service what it holds of a person, in the caller's name. */
@Path("/v1/admin/touchpoint/exports")
@RegisterRestClient(configKey = "touchpoint")
interface TouchpointExports {

    @GET
    @Path("/{contactId}")
    Map<String, Object> of(@HeaderParam("Authorization") String authorization, @PathParam("contactId") UUID contactId);
}
