package dev.rapport.contracts.outbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that asks to be sent.
 *
 * @param address where it goes, normalised; null when the sender named the contact by id and has no address on this channel
 * @param category as the sender said; null is judged from the text
 * @param body null when the sender keeps it to itself: then only facts are judged
 * @param sendAt when it is meant to go; null is at once
 * @param sender the tool that sends; @param onBehalfOf the member in whose name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutboundMessage(
        UUID id,
        Channel channel,
        @Nullable String address,
        @Nullable Category category,
        boolean automated,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Instant sendAt,
        @Nullable String campaign,
        @Nullable String sender,
        @Nullable String onBehalfOf,
        Instant proposedAt) {

    /** The same message with another text. */
    public OutboundMessage withBody(String other) {
        return new OutboundMessage(
                id,
                channel,
                address,
                category,
                automated,
                subject,
                other,
                sendAt,
                campaign,
                sender,
                onBehalfOf,
                proposedAt);
    }

    /** When it goes if it may go at {@code now}: never in the past. */
    public Instant goesAt(Instant now) {
        return sendAt == null || sendAt.isBefore(now) ? now : sendAt;
    }
}
