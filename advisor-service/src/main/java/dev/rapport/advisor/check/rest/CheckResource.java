package dev.rapport.advisor.check.rest;

import dev.rapport.advisor.check.CheckDraft;
import dev.rapport.advisor.check.Grounds.Addressee;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.messaging.Ids;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.erasure.ErasedAnswers;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A preview for drafts, never a gate. */
@Path("/v1/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.RECORDER, Roles.AUTOMATION})
public class CheckResource {
    private static final int MOST_BYTES = 256 * 1024;

    private final CheckDraft checkDraft;
    private final ErasedAnswers erased;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    CheckResource(CheckDraft checkDraft, ErasedAnswers erased, Caller caller, Ids ids, Clock clock) {
        this.erased = erased;
        this.checkDraft = checkDraft;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "The verdict that this message would get now")
    public Preview check(@NotNull @Valid CheckRequest request) {
        if (request.body() != null && request.body().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw ProblemException.tooLarge("body", "is larger than 256 KiB");
        }
        Instant now = clock.instant();
        OutboundMessage draft = request.message(ids.next(), now);
        ContactRef ref = request.contact();
        Addressee addressee = new Addressee(ref.id(), ref.channel(), draft.address());
        CheckDraft.Checked checked = checkDraft
                .check(caller.workspace(), addressee, ref.displayName(), draft, now)
                .orElseThrow(
                        () -> unknown(Objects.requireNonNull(ref.id(), "whoever is named otherwise is a stranger")));
        return Preview.of(checked, now);
    }

    private ProblemException unknown(UUID id) {
        return erased.unknown("unknown_contact", "contact.id", id, "names no contact of this workspace");
    }
}
