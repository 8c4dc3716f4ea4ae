package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.advisor.standing.rest.RelationshipLists;
import dev.rapport.advisor.standing.rest.RelationshipLists.Listed;
import dev.rapport.advisor.standing.rest.WhatIsKnownNow;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.page.Page;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How relationships are. */
@Path("/relationships")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class RelationshipsPageResource {
    private final WhatIsKnownNow known;
    private final Frames frames;

    RelationshipsPageResource(WhatIsKnownNow known, Frames frames) {
        this.known = known;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("sort") @DefaultValue("health") String sort,
            @QueryParam("cursor") @Nullable String cursor) {
        RelationshipLists lists = known.lists();
        Page<Listed> page = page(lists, text.strip(), sort, cursor);
        return Templates.relationships(
                frames.of(Place.RELATIONSHIPS, "Relationships"),
                Listing.of(page.items(), lists),
                sort,
                text.strip(),
                page.nextCursor());
    }

    private Page<Listed> page(RelationshipLists lists, String text, String sort, @Nullable String cursor) {
        if (!text.isEmpty()) {
            return new Page<>(lists.named(text, Page.USUAL_LIMIT), null);
        }
        return switch (sort) {
            case "attention" -> lists.byAttention(known.budget());
            case "never" -> lists.neverEngaged(cursor, Page.USUAL_LIMIT);
            default -> lists.byHealth(cursor, Page.USUAL_LIMIT);
        };
    }
}
