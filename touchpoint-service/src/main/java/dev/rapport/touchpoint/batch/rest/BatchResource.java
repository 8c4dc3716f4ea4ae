package dev.rapport.touchpoint.batch.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.permit.rest.Prefer;
import dev.rapport.touchpoint.proposal.rest.Flag;
import dev.rapport.web.rate.ManyAtOnce;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/outbound-messages/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbound messages")
class BatchResource {
    private final ProposeBatch batches;
    private final ManyAtOnce many;
    private final Clock clock;

    BatchResource(ProposeBatch batches, ManyAtOnce many, Clock clock) {
        this.batches = batches;
        this.many = many;
        this.clock = clock;
    }

    @POST
    @RunOnVirtualThread
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Propose up to 1,000 messages",
            description =
                    "Each is taken in and answered by itself, as a call of its own would be: what is wrong with one "
                            + "keeps none of the others back. `Prefer: wait=N` and `permit=true` hold for all of them together. "
                            + "Called again with its Idempotency-Key, whatever came in between, it proposes none twice. "
                            + "Towards the rate limit it counts as so many calls.")
    @APIResponseSchema(BatchAnswer.class)
    public Response propose(
            @QueryParam("permit") @Nullable String permit,
            @Context HttpHeaders headers,
            @Valid @NotNull(message = "is needed") BatchRequest request) {
        Prefer prefer = Prefer.ofMany(headers, clock.instant());
        many.count(request.messages().size());
        BatchAnswer answer = batches.propose(request.messages(), Flag.of("permit", permit), prefer);
        return prefer.applied(Response.ok(answer)).build();
    }
}
