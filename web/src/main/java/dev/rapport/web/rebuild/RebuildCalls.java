package dev.rapport.web.rebuild;

import dev.rapport.messaging.Ids;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** What the calls on rebuilds do, in the workspace of the caller. */
@Singleton
public class RebuildCalls {
    private final Rebuilds rebuilds;
    private final Audit audit;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;

    RebuildCalls(Rebuilds rebuilds, Audit audit, Caller caller, Idempotency idempotency, Ids ids, Clock clock) {
        this.rebuilds = rebuilds;
        this.audit = audit;
        this.caller = caller;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param path of the service's rebuilds */
    Response begin(String path) {
        return idempotency.once("rebuild", () -> begun(path)).response();
    }

    private Answer begun(String path) {
        UUID id = ids.next();
        Rebuild rebuild = rebuilds.begin(
                caller.workspace(),
                new Rebuild(id, Rebuild.Status.RUNNING, caller.member(), clock.instant(), 0, 0, null, null));
        if (rebuild.id().equals(id)) {
            audit.note(new Audit.Deed(caller.workspace(), caller.member(), "rebuild.begun", id, Map.of()));
        }
        return idempotency.answer(202, rebuild, path + "/" + rebuild.id());
    }

    Rebuild get(UUID id) {
        return rebuilds.find(caller.workspace(), id).orElseThrow(() -> ProblemException.notFound("rebuild"));
    }
}
