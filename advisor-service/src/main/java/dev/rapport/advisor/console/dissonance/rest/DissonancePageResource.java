package dev.rapport.advisor.console.dissonance.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.dissonance.Overview;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.advisor.dissonance.Dissonances;
import dev.rapport.advisor.judgement.rest.Places;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What cost goodwill. */
@Path("/dissonance")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class DissonancePageResource {
    private final Dissonances register;
    private final Caller caller;
    private final Frames frames;
    private final Clock clock;

    DissonancePageResource(Dissonances register, Caller caller, Frames frames, Clock clock) {
        this.register = register;
        this.caller = caller;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param by us, them, or neither; those without a sender or campaign are asked for by nothing */
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("by") @Nullable String by,
            @QueryParam("sender") @Nullable String sender,
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("cursor") @Nullable String cursor) {
        Instant now = clock.instant();
        Instant since = Overview.first(now).atStartOfDay(ZoneOffset.UTC).toInstant();
        Filter filter = new Filter(by, sender, campaign);
        Dissonances.Search search = new Dissonances.Search(
                caller.workspace(), filter.side(), sender, campaign, Places.of(cursor), Page.USUAL_LIMIT + 1);
        Page<Dissonance> page =
                Page.of(register.list(search), Page.USUAL_LIMIT, last -> Cursor.at(last.occurredAt(), last.touchId()));
        return Templates.dissonance(
                frames.of(Place.DISSONANCE, "Dissonance"),
                Overview.of(register.counts(caller.workspace(), since), now),
                filter,
                page.items(),
                page.nextCursor());
    }
}
