package dev.rapport.advisor.standing.rest;

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
    private final WhatIsKnownNow known;

    RelationshipResource(WhatIsKnownNow known) {
        this.known = known;
    }

    @GET
    @Operation(
            summary = "Relationships, in the order of their contacts' ids",
            description =
                    "Without those whom only automation named. `sort=health`: the best first, the new ones last. "
                            + "`sort=attention`: whom to turn to this week, `budget` many, or as many as the member has set. `engaged=never`: of whom there is a connection and "
                            + "nothing else. `automation=paused`: to whom no automation may write for now; as CSV, a row for each address.")
    public Page<RelationshipView> list(
            @QueryParam("automation") @Nullable String automation,
            @QueryParam("engaged") @Nullable String engaged,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("budget") @Nullable @Min(1) @Max(Page.MOST) Integer budget,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        RelationshipLists lists = known.lists();
        return switch (RelationshipLists.Kind.of(automation, engaged, sort)) {
            case BY_ID -> lists.byId(cursor, limit);
            case PAUSED -> lists.paused(cursor, limit);
            case NEVER_ENGAGED -> lists.neverEngaged(cursor, limit).map(RelationshipLists.Listed::view);
            case BY_HEALTH -> lists.byHealth(cursor, limit).map(RelationshipLists.Listed::view);
            case BY_ATTENTION ->
                lists.byAttention(budget == null ? known.budget() : budget, cursor, limit)
                        .map(RelationshipLists.Listed::view);
        };
    }

    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput csv(@QueryParam("automation") @Nullable String automation) {
        if (!AutomationFilter.isPaused(automation)) {
            throw ProblemException.invalid("automation", "must be paused: no other list comes as CSV");
        }
        return known.lists().pausedCsv();
    }

    @GET
    @Path("/{contactId}")
    @Operation(summary = "The relationship with a contact")
    public RelationshipView get(@PathParam("contactId") UUID contactId) {
        RelationshipLists lists = known.lists();
        return lists.alone(lists.find(contactId));
    }
}
