package dev.rapport.advisor.console.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.Timeline;
import dev.rapport.advisor.console.TimelineLine;
import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.judgement.rest.HistoryView;
import dev.rapport.advisor.judgement.rest.RelationshipView;
import dev.rapport.advisor.judgement.rest.WhatIsKnownNow;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One relationship by itself. */
@Path("/relationships/{contactId}")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class RelationshipPageResource {
    private static final int DAYS = 90;

    private final WhatIsKnownNow known;
    private final Relationships relationships;
    private final Policies policies;
    private final Caller caller;
    private final Frames frames;
    private final Clock clock;

    RelationshipPageResource(
            WhatIsKnownNow known,
            Relationships relationships,
            Policies policies,
            Caller caller,
            Frames frames,
            Clock clock) {
        this.known = known;
        this.relationships = relationships;
        this.policies = policies;
        this.caller = caller;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("contactId") UUID contactId) {
        ContactKey contact = new ContactKey(caller.workspace(), contactId);
        Instant now = clock.instant();
        RelationshipView view =
                known.lists().alone(contactId).orElseThrow(() -> ProblemException.notFound("relationship"));
        Relationship relationship = relationships.find(contact).orElseThrow();
        List<Entry> told = relationships.told(contact);
        List<TimelineLine> timeline = Timeline.of(told, now);
        HistoryView history = HistoryView.of(
                view.contactId(), told, policies.inForce(caller.workspace()).healthWeights(), DAYS, now);
        return Templates.relationship(
                frames.of(Place.RELATIONSHIPS, Words.name(view.facts().displayName())),
                view,
                relationship.contact().identities(),
                timeline,
                Course.of(history, timeline));
    }
}
