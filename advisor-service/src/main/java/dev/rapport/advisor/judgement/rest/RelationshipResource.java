package dev.rapport.advisor.judgement.rest;

import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Wishes;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.csv.Csv;
import dev.rapport.web.page.Page;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Relationships as they stand now. They may lag behind what was just recorded; {@code seenSequence} tells. */
@Path("/v1/relationships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relationships")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.RECORDER, Roles.AUTOMATION})
public class RelationshipResource {
    private final Relationships relationships;
    private final Wishes wishes;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    RelationshipResource(Relationships relationships, Wishes wishes, Policies policies, Caller caller, Clock clock) {
        this.relationships = relationships;
        this.wishes = wishes;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Relationships, in the order of their contacts' ids",
            description =
                    "Without those whom only automation named. `sort=health`: the best first, the new ones last. "
                            + "`sort=attention`: `budget` many whom to turn to this week. `engaged=never`: of whom there is a connection and "
                            + "nothing else. `automation=paused`: to whom no automation may write for now; as CSV, a row for each address.")
    public Page<RelationshipView> list(
            @QueryParam("automation") @Nullable String automation,
            @QueryParam("engaged") @Nullable String engaged,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("budget") @DefaultValue("7") @Min(1) @Max(Page.MOST) int budget,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        RelationshipLists lists = lists();
        return switch (RelationshipLists.Kind.of(automation, engaged, sort)) {
            case BY_ID -> lists.byId(cursor, limit);
            case PAUSED -> lists.paused(cursor, limit);
            case NEVER_ENGAGED -> lists.neverEngaged(cursor, limit);
            case BY_HEALTH -> lists.byHealth(cursor, limit);
            case BY_ATTENTION -> lists.byAttention(Math.min(budget, limit));
        };
    }

    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput csv(@QueryParam("automation") @Nullable String automation) {
        if (!AutomationFilter.isPaused(automation)) {
            throw ProblemException.invalid("automation", "must be paused: no other list comes as CSV");
        }
        return lists().pausedCsv();
    }

    @GET
    @Path("/{contactId}")
    @Operation(summary = "The relationship with a contact")
    public RelationshipView get(@PathParam("contactId") UUID contactId) {
        return relationships
                .find(new ContactKey(caller.workspace(), contactId))
                .map(lists()::alone)
                .orElseThrow(() -> ProblemException.notFound("relationship"));
    }

    private RelationshipLists lists() {
        Policy policy = policies.inForce(caller.workspace());
        return new RelationshipLists(relationships, wishes, caller.workspace(), policy, clock.instant());
    }
}
