package dev.rapport.touchpoint.outbound.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/outbound-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Outbound messages",
        description = "Messages that ask to be sent. Rapport never transmits: senders obey `go`.")
class OutboundMessageResource {
    private final Caller caller;
    private final Proposals proposals;

    OutboundMessageResource(Caller caller, Proposals proposals) {
        this.caller = caller;
        this.proposals = proposals;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(summary = "An outbound message, and where it stands")
    public OutboundMessageView get(UUID id) {
        return proposals
                .find(caller.workspace(), id)
                .map(OutboundMessageView::of)
                .orElseThrow(() -> ProblemException.notFound("outbound message"));
    }
}
