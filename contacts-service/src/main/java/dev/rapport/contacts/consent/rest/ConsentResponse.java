package dev.rapport.contacts.consent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.model.Consent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param channel as in the path: {@code all} covers every channel */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentResponse(
        String channel, Consent.Status status, @Nullable String source, Instant changedAt) {

    static ConsentResponse of(Consent consent) {
        return new ConsentResponse(
                ConsentChannels.name(consent.channel()), consent.status(), consent.source(), consent.changedAt());
    }
}
