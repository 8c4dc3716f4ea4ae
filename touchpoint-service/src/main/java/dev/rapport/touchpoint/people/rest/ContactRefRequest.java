package dev.rapport.touchpoint.people.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Addresses;
import dev.rapport.contracts.people.Channel;
import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names a contact in a request: by id, or by channel and address; an address that nobody has registers a contact. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactRefRequest(
        @Nullable UUID id,
        @Nullable Channel channel,
        @Nullable String address,

        @Pattern(regexp = "(?s).*\\S.*", message = "must have 1 to 200 characters")
        @Size(max = 200, message = "must have 1 to 200 characters")
        @Nullable
        String displayName) {

    public static ContactRefRequest of(UUID id) {
        return new ContactRefRequest(id, null, null, null);
    }

    /**
     * The contact that it names.
     *
     * @param field where this stands in the request
     * @throws ProblemException 400 naming the field when it names nobody, or names somebody twice
     */
    public ContactRef ref(String field) {
        if (id != null) {
            if (channel != null || address != null || displayName != null) {
                throw ProblemException.invalid(field, "is named either by id, or by channel and address");
            }
            return new ContactRef.ById(id);
        }
        if (channel == null || address == null) {
            String missing = channel == null && address == null ? "" : channel == null ? ".channel" : ".address";
            throw ProblemException.invalid(field + missing, "is needed: an id, or a channel and an address");
        }
        try {
            return new ContactRef.ByAddress(
                    channel.identityChannel(), Addresses.normalise(channel, address), displayName);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field + ".address", String.valueOf(e.getMessage()));
        }
    }
}
