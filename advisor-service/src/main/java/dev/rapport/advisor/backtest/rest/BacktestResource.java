package dev.rapport.advisor.backtest.rest;

import dev.rapport.advisor.backtest.Backtest;
import dev.rapport.advisor.backtest.Backtests;
import dev.rapport.advisor.backtest.RequestBacktest;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a policy would have decided on what really happened. */
@Path("/v1/policy-backtests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class BacktestResource {
    private final RequestBacktest requestBacktest;
    private final Backtests backtests;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    BacktestResource(
            RequestBacktest requestBacktest, Backtests backtests, Caller caller, Idempotency idempotency, Clock clock) {
        this.requestBacktest = requestBacktest;
        this.backtests = backtests;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Play a policy over the workspace's past",
            description =
                    "202 with the job, which begins at once. Without a policy the past is replayed by the policies that "
                            + "were in force: nothing changes then.")
    public Response post(@NotNull(message = "is needed") @Valid BacktestRequest request) {
        return idempotency.once(request, () -> requested(request)).response();
    }

    private Answer requested(BacktestRequest request) {
        Instant to = Objects.requireNonNullElseGet(request.to(), clock::instant);
        if (!request.from().isBefore(to)) {
            throw ProblemException.invalid("from", "must be before to");
        }
        Backtest backtest =
                requestBacktest.request(caller.workspace(), request.policy(), request.from(), to, caller.member());
        return idempotency.answer(202, BacktestView.of(backtest), "/v1/policy-backtests/" + backtest.id());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a backtest is, and what it found")
    public BacktestView get(@PathParam("id") UUID id) {
        return backtests
                .find(caller.workspace(), id)
                .map(BacktestView::of)
                .orElseThrow(() -> ProblemException.notFound("backtest"));
    }
}
