package dev.rapport.contacts.contact.resolve.rest;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.rest.Addressed;
import dev.rapport.contracts.people.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks who has an address.
 *
 * @param displayName how the contact is called if it has to be registered; without it the address is its name
 * @param register when nobody has the address, somebody new is registered; left out: no
 * @param listed whether lists are to show her from now on; left out: yes. No: only automation names her
 */
record ResolveRequest(
        @NotNull(message = "is needed") Channel channel,
        @NotNull(message = "is needed") String address,

        @Pattern(regexp = "(?s).*\\S.*", message = "must have 1 to 200 characters")
        @Size(max = 200, message = "must have 1 to 200 characters")
        @Nullable
        String displayName,

        @Nullable Boolean register,
        @Nullable Boolean listed)
        implements Addressed {

    boolean registers() {
        return Boolean.TRUE.equals(register);
    }

    boolean lists() {
        return !Boolean.FALSE.equals(listed);
    }

    Address normalised() {
        return Address.of(channel, address);
    }

    String name() {
        return (displayName == null ? address : displayName).strip();
    }
}
