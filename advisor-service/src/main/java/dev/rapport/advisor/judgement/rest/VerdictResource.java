package dev.rapport.advisor.judgement.rest;

import dev.rapport.advisor.judgement.Verdicts;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Verdicts, as they were given. */
@Path("/v1/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verdicts")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.RECORDER, Roles.AUTOMATION})
public class VerdictResource {
    private final Verdicts verdicts;
    private final Caller caller;

    VerdictResource(Verdicts verdicts, Caller caller) {
        this.verdicts = verdicts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Verdicts, the newest first")
    public Page<Verdict> list(
            @QueryParam("messageId") @Nullable UUID messageId,
            @QueryParam("contactId") @Nullable UUID contactId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(
                verdicts.list(caller.workspace(), messageId, contactId, Places.of(cursor), limit + 1),
                limit,
                verdict -> Cursor.at(verdict.decidedAt(), verdict.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A verdict")
    public Verdict get(@PathParam("id") UUID id) {
        return verdicts.find(caller.workspace(), id).orElseThrow(() -> ProblemException.notFound("verdict"));
    }
}
