package dev.rapport.contacts.contact;

import java.util.UUID;

/** How a contact is named by somebody who may not know the id. */
public sealed interface ContactRef {
    record ById(UUID id) implements ContactRef {}

    /** @param displayName how the contact is called if nobody has the address yet */
    record ByAddress(Address address, String displayName) implements ContactRef {}
}
