package dev.rapport.touchpoint.proposal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.touchpoint.people.rest.ContactRefRequest;
import dev.rapport.touchpoint.touch.rest.Limits;
import dev.rapport.web.outgoing.OutgoingGuard;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that asks to be sent.
 *
 * @param automated null is true: somebody who writes every word says so
 * @param sendAt null is at once
 * @param sender the tool that sends; @param onBehalfOf the member in whose name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutboundMessageRequest(
        @NotNull(message = "is needed") @Valid ContactRefRequest contact,
        @NotNull(message = "is needed") Channel channel,
        @Nullable Category category,
        @Nullable Boolean automated,

        @Size(max = 1_000, message = "must have 1000 characters at most") @Nullable
        String subject,

        @Nullable String body,
        @Nullable Instant sendAt,

        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable
        String campaign,

        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable
        String sender,

        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable
        String onBehalfOf,

        @Size(max = 2_000, message = "must have 2000 characters at most") @Nullable
        String callbackUrl) {
    private static final String ONE_LINE = "\\P{Cntrl}{1,200}";
    private static final String ONE_LINE_MESSAGE = "must have 1 to 200 characters on one line";

    /** @throws ProblemException 400 or 413 naming the field */
    public void check(OutgoingGuard guard) {
        Limits.body(body);
        if (callbackUrl != null) {
            // Each message may name another host: it is looked up by whoever calls there, and not while many wait.
            guard.checkWritten("callbackUrl", callbackUrl);
        }
    }

    /** @param address where it goes; null when that is not known */
    public OutboundMessage message(UUID id, @Nullable String address, Instant now) {
        return new OutboundMessage(
                id,
                channel,
                address,
                category,
                automated == null || automated,
                subject,
                body,
                sendAt,
                campaign,
                sender,
                onBehalfOf,
                now);
    }
}
