package dev.rapport.touchpoint.permit.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.outbound.rest.OutboundMessageView;
import dev.rapport.touchpoint.permit.Report;
import dev.rapport.touchpoint.permit.ReportTransmission;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/outbound-messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbound messages")
class ReportResource {
    private final Caller caller;
    private final Idempotency idempotency;
    private final ReportTransmission reports;

    ReportResource(Caller caller, Idempotency idempotency, ReportTransmission reports) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.reports = reports;
    }

    @POST
    @Path("/sent")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Report that it was transmitted",
            description = "What is permitted and never reported counts as sent.")
    @APIResponseSchema(OutboundMessageView.class)
    public Response sent(UUID id, @Valid @Nullable SentRequest request) {
        String providerMessageId = request == null ? null : request.providerMessageId();
        return idempotency
                .once(
                        new SentRequest(providerMessageId),
                        () -> answer(reports.sent(caller.workspace(), id, providerMessageId)))
                .response();
    }

    @POST
    @Path("/failed")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Report that it could not be transmitted",
            description = "With `retry` it is judged again, and a new permit may follow.")
    @APIResponseSchema(OutboundMessageView.class)
    public Response failed(UUID id, @Valid @NotNull(message = "is needed") FailedRequest request) {
        return idempotency
                .once(request, () -> answer(reports.failed(caller.workspace(), id, request.reason(), request.retry())))
                .response();
    }

    private Answer answer(Optional<Report> report) {
        return switch (report.orElseThrow(() -> ProblemException.notFound("outbound message"))) {
            case Report.Accepted(var step) -> idempotency.answer(200, OutboundMessageView.of(step.after()), null);
            case Report.Contradicted(var code, var says) -> throw ProblemException.conflict(code, says, Map.of());
        };
    }
}
