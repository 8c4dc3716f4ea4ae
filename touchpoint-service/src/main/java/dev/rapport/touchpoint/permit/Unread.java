package dev.rapport.touchpoint.permit;

import dev.rapport.touchpoint.people.ContactKey;

/** What contacts-service said and this service could not read, until somebody has it read once more or waives it. */
@FunctionalInterface
public interface Unread {
    /** Whether there is something of the contact: an opt-out, for all that is known. */
    boolean has(ContactKey contact);
}
