package dev.rapport.touchpoint.people.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.contracts.people.Member;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks contacts-service who "we" are. */
@Path("/v1/workspace")
@RegisterRestClient(configKey = "contacts")
interface WorkspaceClient {

    @GET
    Workspace get(@HeaderParam("Authorization") String authorization);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Workspace(List<String> ownDomains, List<Member> members) {}
}
