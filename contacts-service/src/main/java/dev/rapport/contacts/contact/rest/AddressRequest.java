package dev.rapport.contacts.contact.rest;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contracts.people.Channel;
import jakarta.validation.constraints.NotNull;

/** An address as callers write it, in any of its usual forms. */
public record AddressRequest(
        @NotNull(message = "is needed") Channel channel,
        @NotNull(message = "is needed") String address) implements Addressed {

    /** In normal form; only after validation. */
    public Address normalised() {
        return Address.of(channel, address);
    }
}
