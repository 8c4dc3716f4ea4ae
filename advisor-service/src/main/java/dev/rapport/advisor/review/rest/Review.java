package dev.rapport.advisor.review.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.model.OutboundMessage;
import dev.rapport.contracts.model.Verdict;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A held message as its reviewer needs it.
 *
 * @param revision to be named in the decision
 * @param contactName null while the contact's name is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(
        UUID id,
        UUID messageId,
        UUID contactId,
        @Nullable String contactName,
        String status,
        int revision,
        @Nullable Instant heldSince,
        OutboundMessage message,
        Verdict verdict) {

    static Review of(Followed message, Verdict verdict, Relationships relationships) {
        String name = relationships
                .find(message.contact())
                .map(known -> known.contact().displayName())
                .orElse(null);
        return new Review(
                message.id(),
                message.id(),
                message.contact().contactId(),
                name,
                message.status().name().toLowerCase(Locale.ROOT),
                message.revision(),
                message.heldSince(),
                message.message(),
                verdict);
    }
}
