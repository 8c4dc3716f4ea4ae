package dev.rapport.contacts.contact.rest;

import dev.rapport.contracts.people.Channel;
import org.jspecify.annotations.Nullable;

/** A request, or a part of one, that names somebody's address. */
@AddressOfChannel
public interface Addressed {
    @Nullable
    Channel channel();

    @Nullable
    String address();
}
