package dev.rapport.advisor.check.rest;

import dev.rapport.contracts.people.Addresses;
import dev.rapport.contracts.people.Channel;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names a contact: by id, or by an address on a channel. */
public record ContactRef(
        @Nullable UUID id,
        @Nullable Channel channel,
        @Nullable @Size(max = 320) String address,
        @Nullable @Size(max = 200) String displayName) {

    /** The address in its normal form; null for a contact named by id. */
    @Nullable
    String normalisedAddress() {
        if (id != null) {
            if (channel != null || address != null) {
                throw ProblemException.invalid("contact", "is named either by id, or by channel and address");
            }
            return null;
        }
        if (channel == null || address == null) {
            throw ProblemException.invalid("contact", "needs an id, or a channel and an address");
        }
        try {
            return Addresses.normalise(channel, address);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("contact.address", String.valueOf(e.getMessage()));
        }
    }
}
