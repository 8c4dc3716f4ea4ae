package dev.rapport.advisor.check.rest;

import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outbound message as it would be proposed. @param automated left out: true; a draft of a person says false */
public record CheckRequest(
        @NotNull @Valid ContactRef contact,
        @NotNull Channel channel,
        @Nullable Category category,
        @Nullable Boolean automated,
        @Nullable @Size(max = 1000) String subject,
        @Nullable String body,
        @Nullable Instant sendAt,
        @Nullable @Size(max = 200) String campaign,
        @Nullable @Size(max = 200) String sender,
        @Nullable @Size(max = 200) String onBehalfOf,
        @Nullable @Size(max = 2000) String callbackUrl) {

    OutboundMessage message(UUID id, Instant now) {
        return new OutboundMessage(
                id,
                channel,
                contact.normalisedAddress(),
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
