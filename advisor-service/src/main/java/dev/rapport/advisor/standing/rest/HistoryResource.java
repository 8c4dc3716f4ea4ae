package dev.rapport.advisor.standing.rest;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a relationship went. */
@Path("/v1/relationships/{contactId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relationships")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.RECORDER, Roles.AUTOMATION})
public class HistoryResource {
    private final Relationships relationships;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    HistoryResource(Relationships relationships, Policies policies, Caller caller, Clock clock) {
        this.relationships = relationships;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Its health on each of the last days, in the light of what is known now")
    public HistoryView history(
            @PathParam("contactId") UUID contactId,
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(HistoryView.MOST_DAYS) int days) {
        ContactKey contact = new ContactKey(caller.workspace(), contactId);
        HealthWeights weights = policies.inForce(caller.workspace()).healthWeights();
        return relationships
                .find(contact)
                .map(known -> HistoryView.of(known, relationships.told(contact), weights, days, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("relationship"));
    }
}
