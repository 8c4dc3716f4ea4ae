package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.Timeline;
import dev.rapport.advisor.console.TimelineLine;
import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.advisor.judgement.rest.HistoryView;
import dev.rapport.advisor.judgement.rest.RelationshipLists;
import dev.rapport.advisor.judgement.rest.RelationshipView;
import dev.rapport.advisor.judgement.rest.WhatIsKnownNow;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.web.caller.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
    private final Frames frames;

    RelationshipPageResource(WhatIsKnownNow known, Frames frames) {
        this.known = known;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("contactId") UUID contactId) {
        RelationshipLists lists = known.lists();
        Relationship relationship = lists.find(contactId);
        RelationshipView view = lists.alone(relationship);
        List<Entry> told = lists.relationships().told(new ContactKey(lists.workspace(), contactId));
        List<TimelineLine> timeline = Timeline.of(told, lists.now());
        HistoryView history =
                HistoryView.of(view.contactId(), told, lists.policy().healthWeights(), DAYS, lists.now());
        return Templates.relationship(
                frames.of(Place.RELATIONSHIPS, Words.name(view.facts().displayName())),
                view,
                relationship.contact().identities(),
                timeline,
                Course.of(history, timeline));
    }
}
