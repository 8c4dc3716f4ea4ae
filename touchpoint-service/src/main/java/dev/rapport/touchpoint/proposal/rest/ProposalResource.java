package dev.rapport.touchpoint.proposal.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.outbound.rest.OutboundMessageView;
import dev.rapport.touchpoint.permit.rest.Prefer;
import dev.rapport.web.idempotency.Idempotency;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/outbound-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbound messages")
class ProposalResource {
    private final Proposing proposing;
    private final Answering answering;
    private final Idempotency idempotency;
    private final Clock clock;

    ProposalResource(Proposing proposing, Answering answering, Idempotency idempotency, Clock clock) {
        this.proposing = proposing;
        this.answering = answering;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @RunOnVirtualThread
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Propose a message",
            description =
                    "With `Prefer: wait=N` (up to 30 seconds) 200 as soon as there is a verdict, else 202. `permit=true` "
                            + "asks for the permit in the same call: transmit when `go` is true, and only then. The same "
                            + "message to the same contact in a campaign is proposed once: then the first one answers, unless it "
                            + "was refused, has expired or failed for good, or its own sender took it back.")
    @APIResponseSchema(value = OutboundMessageView.class, responseCode = "202")
    @APIResponse(
            responseCode = "200",
            description = "Judged while the caller waited",
            content = @Content(schema = @Schema(implementation = OutboundMessageView.class)))
    public Response propose(
            @QueryParam("permit") @Nullable String permit,
            @Context HttpHeaders headers,
            @Valid @NotNull(message = "is needed") OutboundMessageRequest request) {
        Prefer prefer = Prefer.of(headers, clock.instant());
        boolean asksPermit = Flag.of("permit", permit);
        Proposing.Taken taken = proposing.propose(request);
        ProposalAnswer answer = answering.answer(taken, asksPermit, prefer.asker(idempotency.key()), prefer.patience());
        return prefer.applied(Response.status(answer.status()).entity(answer.message()))
                .location(URI.create("/v1/outbound-messages/" + taken.id()))
                .build();
    }
}
