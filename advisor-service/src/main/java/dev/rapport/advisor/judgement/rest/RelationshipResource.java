package dev.rapport.advisor.judgement.rest;

import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.page.Cursor;
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
import java.time.Clock;
import java.time.Instant;
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
    private final Caller caller;
    private final Clock clock;

    RelationshipResource(Relationships relationships, Caller caller, Clock clock) {
        this.relationships = relationships;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All relationships, in the order of their contacts' ids")
    public Page<RelationshipView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor after = Cursor.parse(cursor);
        Instant now = clock.instant();
        Page<Relationship> page = Page.of(
                relationships.list(caller.workspace(), after == null ? null : after.id(), limit + 1),
                limit,
                relationship -> new Cursor("", relationship.contactId()));
        return new Page<>(
                page.items().stream().map(one -> RelationshipView.at(one, now)).toList(), page.nextCursor());
    }

    @GET
    @Path("/{contactId}")
    @Operation(summary = "The relationship with a contact")
    public RelationshipView get(@PathParam("contactId") UUID contactId) {
        return relationships
                .find(new ContactKey(caller.workspace(), contactId))
                .map(relationship -> RelationshipView.at(relationship, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("relationship"));
    }
}
