package dev.rapport.advisor.judgement;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Member;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outbound message with all that it is judged with; what is not said is as usual. */
public record Proposal(OutboundMessage message, Workspace workspace, Policy policy, List<Finding> waived) {
    /** The workspace of Ana, who owns acme.example. */
    public static final Workspace ACME = new Workspace(
            List.of("acme.example"),
            List.of("Acme Maps"),
            List.of(new Member(
                    "ana", "Ana Ruiz", List.of(new Member.Address(Channel.LINKEDIN, "linkedin.com/in/ana-ruiz")))));

    /** An automated message on X. */
    public static Proposal of(@Nullable String body) {
        return new Proposal(
                new OutboundMessage(
                        new UUID(5, 5),
                        Channel.X,
                        null,
                        null,
                        true,
                        null,
                        body,
                        null,
                        null,
                        null,
                        null,
                        Story.may(1, 0, 0)),
                ACME,
                Policy.DEFAULT,
                List.of());
    }

    public Proposal category(@Nullable Category category) {
        return with(category, message.automated(), message.subject(), message.sendAt(), message.sender());
    }

    public Proposal byAPerson() {
        return with(message.category(), false, message.subject(), message.sendAt(), message.sender());
    }

    public Proposal subject(String subject) {
        return with(message.category(), message.automated(), subject, message.sendAt(), message.sender());
    }

    public Proposal sendAt(Instant sendAt) {
        return with(message.category(), message.automated(), message.subject(), sendAt, message.sender());
    }

    public Proposal sender(String sender) {
        return with(message.category(), message.automated(), message.subject(), message.sendAt(), sender);
    }

    public Proposal workspace(Workspace changed) {
        return new Proposal(message, changed, policy, waived);
    }

    public Proposal policy(Policy changed) {
        return new Proposal(message, workspace, changed, waived);
    }

    public Proposal waived(List<Finding> shown) {
        return new Proposal(message, workspace, policy, shown);
    }

    public Judgement judged(Story story, Instant now) {
        return Judge.judge(new Case(story.relationship(), message, workspace, policy, waived, now));
    }

    private Proposal with(
            @Nullable Category category,
            boolean automated,
            @Nullable String subject,
            @Nullable Instant sendAt,
            @Nullable String sender) {
        OutboundMessage changed = new OutboundMessage(
                message.id(),
                message.channel(),
                message.address(),
                category,
                automated,
                subject,
                message.body(),
                sendAt,
                message.campaign(),
                sender,
                message.onBehalfOf(),
                message.proposedAt());
        return new Proposal(changed, workspace, policy, waived);
    }
}
