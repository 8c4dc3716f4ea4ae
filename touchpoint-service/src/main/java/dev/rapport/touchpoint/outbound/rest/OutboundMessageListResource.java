package dev.rapport.touchpoint.outbound.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.life.Status;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.csv.Csv;
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
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/outbound-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbound messages")
class OutboundMessageListResource {
    private final Caller caller;
    private final Proposals proposals;

    OutboundMessageListResource(Caller caller, Proposals proposals) {
        this.caller = caller;
        this.proposals = proposals;
    }

    @GET
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Outbound messages, the newest first",
            description = "Also who was not sent to, and why. `status` takes several, separated by commas. With "
                    + "`Accept: text/csv` the whole list comes as one file, without texts.")
    public Page<OutboundMessageView> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        var search = new Proposals.Search(
                statuses(status),
                campaign,
                after == null ? null : new Proposals.Place(after.time(), after.id()),
                most + 1);
        return Page.of(
                        proposals.search(caller.workspace(), search),
                        most,
                        message -> Cursor.at(message.message().proposedAt(), message.id()))
                .map(OutboundMessageView::of);
    }

    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.5")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(hidden = true)
    public StreamingOutput csv(
            @QueryParam("status") @Nullable String status, @QueryParam("campaign") @Nullable String campaign) {
        return OutboundMessagesCsv.of(proposals, caller.workspace(), statuses(status), campaign);
    }

    private static Set<Status> statuses(@Nullable String named) {
        return named == null
                ? Set.of()
                : Arrays.stream(named.split(",", -1))
                        .map(OutboundMessageListResource::known)
                        .collect(Collectors.toSet());
    }

    private static Status known(String status) {
        return Status.of(status)
                .orElseThrow(() -> ProblemException.invalid("status", "is no status of an outbound message"));
    }
}
