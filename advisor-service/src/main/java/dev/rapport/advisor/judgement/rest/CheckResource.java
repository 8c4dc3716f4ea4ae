package dev.rapport.advisor.judgement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.Judgement;
import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.model.Finding;
import dev.rapport.contracts.model.OutboundMessage;
import dev.rapport.contracts.model.Verdict;
import dev.rapport.messaging.Ids;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A preview for drafts, never a gate: nothing is recorded and nobody registered. */
@Path("/v1/checks")
@Tag(name = "Checks")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.RECORDER, Roles.AUTOMATION})
public class CheckResource {
    private static final int MOST_BYTES = 256 * 1024;

    private final Relationships relationships;
    private final Workspaces workspaces;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    CheckResource(Relationships relationships, Workspaces workspaces, Caller caller, Ids ids, Clock clock) {
        this.relationships = relationships;
        this.workspaces = workspaces;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The verdict that a message would get now. @param contactId null for an address that nobody is known by */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Preview(
            @Nullable UUID contactId,
            Verdict.Decision decision,
            boolean enforced,
            Verdict.@Nullable WaitsFor waitsFor,
            @Nullable Instant holdUntil,
            Map<Verdict.Question, Verdict.Answered> questions,
            List<Finding> findings,
            @Nullable String suggestion,
            int policyVersion,
            String judgeVersion,
            long seenSequence,
            Instant judgedAsOf) {}

    @POST
    @Operation(summary = "The verdict that this message would get now")
    public Preview check(@NotNull @Valid CheckRequest request) {
        if (request.body() != null && request.body().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw ProblemException.tooLarge("body", "is larger than 256 KiB");
        }
        Instant now = clock.instant();
        OutboundMessage message = request.message(ids.next(), now);
        Optional<Relationship> known = relationship(request.contact(), message.address());
        Relationship relationship = known.orElseGet(() -> Relationship.of(ids.next()));
        Workspaces.Version workspace = workspaces
                .newest(List.of(caller.workspace()))
                .getOrDefault(caller.workspace(), Workspaces.Version.UNKNOWN);
        Judgement judgement =
                Judge.judge(new Case(relationship, message, workspace.workspace(), Policy.DEFAULT, List.of(), now));
        return new Preview(
                known.map(Relationship::contactId).orElse(null),
                judgement.decision(),
                judgement.enforced(),
                judgement.waitsFor(),
                judgement.holdUntil(),
                judgement.questions(),
                judgement.findings(),
                judgement.suggestion(),
                JudgeOutboundMessages.POLICY_VERSION,
                judgement.judgeVersion(),
                relationship.seen().through(),
                now);
    }

    private Optional<Relationship> relationship(ContactRef ref, @Nullable String address) {
        if (ref.id() != null) {
            return Optional.of(relationships
                    .find(new ContactKey(caller.workspace(), ref.id()))
                    .orElseThrow(() -> ProblemException.unprocessable(
                            "unknown_contact", "contact.id", "names no contact of this workspace")));
        }
        if (ref.channel() == null || address == null) {
            return Optional.empty();
        }
        String channel = ref.channel().identityChannel().name().toLowerCase(Locale.ROOT);
        return relationships
                .owner(caller.workspace(), channel, address)
                .flatMap(id -> relationships.find(new ContactKey(caller.workspace(), id)));
    }
}
