package dev.rapport.advisor.dissonance.rest;

import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.advisor.dissonance.Dissonances;
import dev.rapport.advisor.judgement.rest.Places;
import dev.rapport.contracts.people.Side;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.csv.Csv;
import dev.rapport.web.csv.CsvList;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register of touches that cost goodwill. */
@Path("/v1/dissonance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dissonance")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.RECORDER, Roles.AUTOMATION})
public class DissonanceResource {
    private final Dissonances register;
    private final Caller caller;

    DissonanceResource(Dissonances register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Touches that cost goodwill, the newest first",
            description =
                    "`tooLate` is the time between a live contact that nobody had told of and the message that contradicted it."
                            + " With `Accept: text/csv` the whole list comes as one file.")
    public Page<DissonanceView> list(
            @QueryParam("by") @Nullable String by,
            @QueryParam("sender") @Nullable String sender,
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        var search =
                new Dissonances.Search(caller.workspace(), side(by), sender, campaign, Places.of(cursor), most + 1);
        Page<Dissonance> page = Page.of(register.list(search), most, DissonanceResource::cursor);
        Map<UUID, Long> seen = register.seen(
                caller.workspace(),
                page.items().stream().map(one -> one.contact().contactId()).collect(Collectors.toSet()));
        return page.map(
                one -> DissonanceView.of(one, seen.getOrDefault(one.contact().contactId(), 0L)));
    }

    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput csv(
            @QueryParam("by") @Nullable String by,
            @QueryParam("sender") @Nullable String sender,
            @QueryParam("campaign") @Nullable String campaign) {
        var search = new Dissonances.Search(caller.workspace(), side(by), sender, campaign, null, CsvList.AT_A_TIME);
        return DissonanceCsv.of(register, search);
    }

    private static Cursor cursor(Dissonance dissonance) {
        return Cursor.at(dissonance.occurredAt(), dissonance.touchId());
    }

    private static @Nullable Side side(@Nullable String by) {
        return switch (by) {
            case null -> null;
            case "us" -> Side.US;
            case "them" -> Side.THEM;
            default -> throw ProblemException.invalid("by", "must be us or them");
        };
    }
}
