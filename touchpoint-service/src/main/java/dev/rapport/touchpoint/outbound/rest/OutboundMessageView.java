package dev.rapport.touchpoint.outbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.people.Channel;
import dev.rapport.touchpoint.outbound.life.OpenState;
import dev.rapport.touchpoint.outbound.life.Permission;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbound message as it is answered.
 *
 * @param go true only on a permitted message: transmit it, to this address and with this text
 * @param why in one sentence
 * @param revision of the verdict in force; 0 before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutboundMessageView(
        UUID id,
        Status status,
        boolean go,
        String why,
        UUID contactId,
        Channel channel,
        @Nullable String address,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Category category,
        boolean automated,
        @Nullable Instant sendAt,
        @Nullable String campaign,
        @Nullable String sender,
        @Nullable String onBehalfOf,
        @Nullable String callbackUrl,
        Instant proposedAt,
        int revision,
        @Nullable Verdict verdict,
        @Nullable Instant clearedUntil,
        @Nullable Instant permittedAt,
        @Nullable Instant sentAt,
        @Nullable String providerMessageId) {

    public static OutboundMessageView of(Proposal message) {
        return of(message, message.state() instanceof State.Permitted, Why.of(message));
    }

    /** As it is answered to a sender who asked for the permit. */
    public static OutboundMessageView of(Permission permission) {
        Proposal message = permission.step().after();
        return switch (permission) {
            case Permission.Go ignored -> of(message, true, Why.of(message));
            case Permission.NotNow notNow -> of(message, false, Why.of(notNow));
        };
    }

    private static OutboundMessageView of(Proposal proposal, boolean go, String why) {
        OutboundMessage message = proposal.message();
        State state = proposal.state();
        return new OutboundMessageView(
                message.id(),
                state.status(),
                go,
                why,
                proposal.contactId(),
                message.channel(),
                message.address(),
                message.subject(),
                message.body(),
                message.category(),
                message.automated(),
                message.sendAt(),
                message.campaign(),
                message.sender(),
                message.onBehalfOf(),
                proposal.callbackUrl(),
                message.proposedAt(),
                proposal.revision(),
                proposal.verdict(),
                state instanceof State.Cleared cleared ? cleared.until() : null,
                permittedAt(state),
                state instanceof State.Sent sent ? sent.sentAt() : null,
                state instanceof State.Sent sent ? sent.providerMessageId() : null);
    }

    private static @Nullable Instant permittedAt(State state) {
        return switch (state) {
            case State.Permitted permitted -> permitted.permittedAt();
            case State.Sent sent -> sent.permittedAt();
            case State.Failed failed -> failed.permittedAt();
            case OpenState ignored -> null;
            case State.Discarded ignored -> null;
        };
    }
}
