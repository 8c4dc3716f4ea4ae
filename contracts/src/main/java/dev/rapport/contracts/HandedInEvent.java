package dev.rapport.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.people.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What integrations hand in on {@link Topics#OUTBOUND_PROPOSED}. */
public sealed interface HandedInEvent extends Event {

    /**
     * A message that asks to be sent: the body of {@code POST /v1/outbound-messages}. It counts as proposed once
     * touchpoint-service has committed it.
     *
     * @param automated null is true: somebody who writes every word says so
     * @param body null when the sender keeps it to itself: then only facts are judged
     * @param sendAt when it is meant to go; null is at once
     * @param sender the tool that sends; @param onBehalfOf the member in whose name
     * @param callbackUrl where the sender wants to be told; null when it reads the topics instead
     */
    @EventType("dev.rapport.outbound-message.handed-in.v1")
    record OutboundMessageHandedIn(
            ContactRef contact,
            Channel channel,
            @Nullable Category category,
            @Nullable Boolean automated,
            @Nullable String subject,
            @Nullable String body,
            @Nullable Instant sendAt,
            @Nullable String campaign,
            @Nullable String sender,
            @Nullable String onBehalfOf,
            @Nullable String callbackUrl)
            implements HandedInEvent {}

    /** Names a contact, either by id, or by channel and address: an address that nobody has registers a contact. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactRef(
            @Nullable UUID id,
            @Nullable Channel channel,
            @Nullable String address,
            @Nullable String displayName) {}
}
