package dev.rapport.advisor.policy.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.advisor.policy.Policy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a policy looks like, for editors and for those who check theirs before they send it. */
@Path("/v1/policy/schema")
@Produces("application/schema+json")
@Tag(name = "Policy")
public class PolicySchemaResource {

    @GET
    @RolesAllowed({MEMBER, ADMIN})
    @Operation(summary = "The JSON Schema of a policy")
    public InputStream get() {
        return Objects.requireNonNull(Policy.class.getResourceAsStream("policy.schema.json"), "the policy's schema");
    }
}
