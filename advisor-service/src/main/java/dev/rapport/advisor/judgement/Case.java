package dev.rapport.advisor.judgement;

import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.OutboundMessage;
import java.time.Instant;
import java.util.List;

/**
 * All that a judgement depends on.
 *
 * @param waived findings that a reviewer was shown and let pass, for this very text
 */
public record Case(
        Relationship relationship,
        OutboundMessage message,
        Surroundings surroundings,
        Workspace workspace,
        Policy policy,
        List<Finding> waived,
        Instant now) {

    public Case {
        waived = List.copyOf(waived);
    }

    /** Of whose surroundings nothing is known. */
    public Case(
            Relationship relationship,
            OutboundMessage message,
            Workspace workspace,
            Policy policy,
            List<Finding> waived,
            Instant now) {
        this(relationship, message, Surroundings.NONE, workspace, policy, waived, now);
    }
}
