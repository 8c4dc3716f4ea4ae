package dev.rapport.touchpoint.subscription.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.touchpoint.subscription.CalendarSubscriptions;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(SubscriptionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar subscriptions", description = "Calendars (ICS) that are looked at every few minutes")
class SubscriptionResource {
    static final String PATH = "/v1/calendar-subscriptions";

    private final Caller caller;
    private final CalendarSubscriptions subscriptions;
    private final Subscribing subscribing;

    SubscriptionResource(Caller caller, CalendarSubscriptions subscriptions, Subscribing subscribing) {
        this.caller = caller;
        this.subscriptions = subscriptions;
        this.subscribing = subscribing;
    }

    @POST
    @RolesAllowed({MEMBER, ADMIN})
    @Operation(
            summary = "Look at a calendar from now on",
            description =
                    "`url` is the secret address in ICS form that Google and Outlook give; it is shown masked. A workspace has "
                            + Subscribing.MOST + " at most.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201")
    public Response subscribe(@Valid @NotNull(message = "is needed") SubscriptionRequest request) {
        return subscribing.subscribe(request);
    }

    @GET
    @RolesAllowed({MEMBER, ADMIN})
    @Operation(summary = "The calendars that are looked at, the newest first")
    public Page<SubscriptionView> list() {
        return new Page<>(subscriptions.all(caller.workspace()), null).map(SubscriptionView::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({MEMBER, ADMIN})
    @Transactional
    @Operation(summary = "Look at it no more", description = "The meetings that it told of stay.")
    public void unsubscribe(UUID id) {
        if (!subscriptions.remove(caller.workspace(), id)) {
            throw ProblemException.notFound("calendar subscription");
        }
    }
}
