package dev.rapport.advisor.rebuild.rest;

import dev.rapport.advisor.rebuild.Rebuild;
import dev.rapport.advisor.rebuild.Rebuilds;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(RebuildResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Administration")
public class RebuildResource {
    static final String PATH = "/v1/admin/advisor/rebuild";

    private final Rebuilds rebuilds;
    private final Audit audit;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    RebuildResource(Rebuilds rebuilds, Audit audit, Caller caller, Idempotency idempotency, Ids ids, Clock clock) {
        this.rebuilds = rebuilds;
        this.audit = audit;
        this.caller = caller;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Take the workspace in again",
            description =
                    "All that the topics hold of it: what is known is passed over, what is missing is known again, and open messages"
                            + " are judged afresh. 202 with the job, which begins at once; while one is under way, with that one.")
    @APIResponseSchema(value = Rebuild.class, responseCode = "202")
    public Response begin() {
        return idempotency.once("rebuild", this::begun).response();
    }

    private Answer begun() {
        UUID id = ids.next();
        Rebuild rebuild = rebuilds.begin(
                caller.workspace(),
                new Rebuild(id, Rebuild.Status.RUNNING, caller.member(), clock.instant(), 0, 0, null));
        if (rebuild.id().equals(id)) {
            audit.note(new Audit.Deed(caller.workspace(), caller.member(), "rebuild.begun", id, Map.of()));
        }
        return idempotency.answer(202, rebuild, PATH + "/" + rebuild.id());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a rebuild is")
    public Rebuild get(UUID id) {
        return rebuilds.find(caller.workspace(), id).orElseThrow(() -> ProblemException.notFound("rebuild"));
    }
}
