package dev.rapport.contacts.consent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contacts.consent.ConsentChange;
import dev.rapport.contracts.people.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a contact last said on a channel.
 *
 * @param channel as in the path: {@code all} covers every channel
 * @param history all that was ever said on this channel, the newest first; left out where it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentResponse(
        String channel,
        Consent.Status status,
        @Nullable String source,
        Instant changedAt,
        @Nullable List<Said> history) {

    /** @param by who wrote it down; left out for what is older than this record */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            Consent.Status status,
            @Nullable String source,
            @Nullable String by,
            Instant changedAt) {
        static Said of(ConsentChange change) {
            Consent consent = change.consent();
            return new Said(consent.status(), consent.source(), change.by(), consent.changedAt());
        }
    }

    static ConsentResponse of(Consent consent) {
        return of(consent, null);
    }

    /** @param changes of every channel */
    static ConsentResponse withHistory(Consent consent, List<ConsentChange> changes) {
        return of(
                consent,
                changes.stream()
                        .filter(change -> Objects.equals(change.consent().channel(), consent.channel()))
                        .map(Said::of)
                        .toList());
    }

    private static ConsentResponse of(Consent consent, @Nullable List<Said> history) {
        return new ConsentResponse(
                ConsentChannels.name(consent.channel()),
                consent.status(),
                consent.source(),
                consent.changedAt(),
                history);
    }
}
