package dev.rapport.touchpoint.timeline.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.timeline.Timelines;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/timelines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timelines", description = "All that happened with a contact")
class TimelineResource {
    private final Caller caller;
    private final FindContacts contacts;
    private final Timelines timelines;

    TimelineResource(Caller caller, FindContacts contacts, Timelines timelines) {
        this.caller = caller;
        this.contacts = contacts;
        this.timelines = timelines;
    }

    @GET
    @Path("/{contactId}")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Every touch and connection of a contact, the newest first",
            description =
                    "Those only to which all that is asked for applies. Of somebody who was registered just now it is empty.")
    public Page<TimelineItem> get(
            UUID contactId,
            @BeanParam TimelineQuery query,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Timelines.Filter filter = query.filter();
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        UUID contact = contacts.named(contactId);
        return Page.of(
                        timelines.of(
                                caller.workspace(),
                                contact,
                                filter,
                                after == null ? null : new Timelines.Place(after.time(), after.id()),
                                most + 1),
                        most,
                        item -> Cursor.at(item.occurredAt(), item.touchId()))
                .map(TimelineItem::of);
    }
}
