package dev.rapport.contacts.erasure.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks advisor-service what it holds of a person, in the caller's name. */
@Path("/v1/admin/advisor/exports")
@RegisterRestClient(configKey = "advisor")
interface AdvisorExports {

    @GET
    @Path("/{contactId}")
    Map<String, Object> of(@HeaderParam("Authorization") String authorization, @PathParam("contactId") UUID contactId);
}
