package dev.rapport.advisor.review;

import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was held, as its reviewer needs it.
 *
 * @param contactName null while the contact's name is not known
 * @param status where the message stands: held until somebody, or time, has decided
 * @param heldSince null when it is held no more
 * @param snoozedUntil when it comes back; null unless somebody put it off
 * @param verdict the newest
 */
public record Review(
        UUID contactId,
        @Nullable String contactName,
        OutboundMessage message,
        String status,
        @Nullable Instant heldSince,
        @Nullable Instant snoozedUntil,
        Verdict verdict) {

    public UUID messageId() {
        return message.id();
    }
}
