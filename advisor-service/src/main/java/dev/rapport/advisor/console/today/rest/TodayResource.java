package dev.rapport.advisor.console.today.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.advisor.console.review.rest.Queue;
import dev.rapport.advisor.console.today.Promise;
import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.advisor.dissonance.Dissonances;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.standing.rest.RelationshipLists;
import dev.rapport.advisor.standing.rest.WhatIsKnownNow;
import dev.rapport.contracts.people.Side;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a morning begins with. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class TodayResource {
    private static final int MOST_HELD = 5;
    private static final int MOST_PROMISED = 200;
    private static final int LOOKED_AT = 50;
    private static final Duration LATELY = Duration.ofDays(14);

    private final Queue queue;
    private final WhatIsKnownNow known;
    private final Relationships relationships;
    private final Dissonances dissonances;
    private final Caller caller;
    private final Frames frames;
    private final Clock clock;

    TodayResource(
            Queue queue,
            WhatIsKnownNow known,
            Relationships relationships,
            Dissonances dissonances,
            Caller caller,
            Frames frames,
            Clock clock) {
        this.queue = queue;
        this.known = known;
        this.relationships = relationships;
        this.dissonances = dissonances;
        this.caller = caller;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance today() {
        String workspace = caller.workspace();
        Instant now = clock.instant();
        int budget = known.budget();
        RelationshipLists lists = known.lists();
        return Templates.today(
                frames.of(Place.TODAY, "Today"),
                queue.first(MOST_HELD),
                lists.byAttention(budget).map(RelationshipLists.Listed::view).items(),
                budget,
                Promise.due(relationships.promised(workspace, MOST_PROMISED), now),
                tooLate(workspace, now),
                relationships.list(workspace, null, 1).isEmpty());
    }

    private List<Dissonance> tooLate(String workspace, Instant now) {
        return dissonances.list(new Dissonances.Search(workspace, Side.US, null, null, null, LOOKED_AT)).stream()
                .filter(one -> one.tooLate() != null && one.occurredAt().isAfter(now.minus(LATELY)))
                .toList();
    }
}
