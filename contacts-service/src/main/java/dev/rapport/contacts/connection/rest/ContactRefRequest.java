package dev.rapport.contacts.connection.rest;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.ContactRef;
import dev.rapport.contacts.contact.rest.Addressed;
import dev.rapport.contracts.people.Channel;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact by its id, or by an address that is registered when nobody has it. */
record ContactRefRequest(
        @Nullable UUID id,
        @Nullable Channel channel,
        @Nullable String address,

        @Pattern(regexp = "(?s).*\\S.*", message = "must have 1 to 200 characters")
        @Size(max = 200, message = "must have 1 to 200 characters")
        @Nullable
        String displayName)
        implements Addressed {

    /** @throws ProblemException 400 naming {@code contact} when it is neither the one nor the other */
    ContactRef ref() {
        if (id != null && channel == null && address == null && displayName == null) {
            return new ContactRef.ById(id);
        }
        if (id == null && channel != null && address != null) {
            return new ContactRef.ByAddress(
                    Address.of(channel, address), (displayName == null ? address : displayName).strip());
        }
        throw ProblemException.invalid("contact", "is named either by `id`, or by `channel` and `address`");
    }
}
