package dev.rapport.touchpoint.proposal.rest;

import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.life.Permission;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Refusal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.rest.OutboundMessageView;
import dev.rapport.touchpoint.permit.Asker;
import dev.rapport.touchpoint.permit.rest.Permits;
import dev.rapport.touchpoint.verdict.Arrivals;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Answers a proposal that was taken in: as soon as there is a verdict, or as it stands when the caller's patience ends. */
@Singleton
public class Answering {
    private final Caller caller;
    private final Proposals proposals;
    private final Permits permits;
    private final Arrivals arrivals;

    Answering(Caller caller, Proposals proposals, Permits permits, Arrivals arrivals) {
        this.caller = caller;
        this.proposals = proposals;
        this.permits = permits;
        this.arrivals = arrivals;
    }

    /** @param asker who is told to go, where the call asks for the permit too */
    public ProposalAnswer answer(Proposing.Taken taken, boolean asksPermit, Asker asker, Duration patience) {
        return asksPermit
                ? permitted(permits.ask(taken.id(), asker, patience))
                : judged(judged(taken.id(), patience), !taken.before() && patience.isZero());
    }

    /** Returns when all of these messages are judged, or the patience ends. */
    public void awaitVerdicts(Collection<UUID> ids, Duration patience) {
        String workspace = caller.workspace();
        Set<UUID> pending = new HashSet<>(ids);
        arrivals.await(
                ids,
                patience,
                () -> {
                    pending.removeAll(judged(workspace, pending));
                    return pending;
                },
                Set::isEmpty);
    }

    private List<UUID> judged(String workspace, Set<UUID> ids) {
        return proposals
                .findAll(
                        ids.stream().map(id -> new Proposals.Key(workspace, id)).toList())
                .stream()
                .filter(message -> !(message.state() instanceof State.Pending))
                .map(Proposal::id)
                .toList();
    }

    private Proposal judged(UUID id, Duration patience) {
        String workspace = caller.workspace();
        return arrivals.await(
                id,
                patience,
                () -> proposals.find(workspace, id).orElseThrow(() -> ProblemException.notFound("outbound message")),
                seen -> !(seen.state() instanceof State.Pending));
    }

    private static ProposalAnswer permitted(Permission permission) {
        boolean waits = permission instanceof Permission.NotNow(var refusal, var step) && refusal == Refusal.PENDING;
        return new ProposalAnswer(waits ? 202 : 200, OutboundMessageView.of(permission));
    }

    /** @param atOnce it was proposed just now, and nobody waited for a verdict */
    private static ProposalAnswer judged(Proposal message, boolean atOnce) {
        boolean waits = atOnce || message.state() instanceof State.Pending;
        return new ProposalAnswer(waits ? 202 : 200, OutboundMessageView.of(message));
    }
}
