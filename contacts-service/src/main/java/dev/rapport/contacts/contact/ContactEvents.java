package dev.rapport.contacts.contact;

import dev.rapport.contracts.ContactEvent;

/** Where it is said what happened to a contact. */
public interface ContactEvents {

    /**
     * Says it to the other services once the caller's transaction commits, and not otherwise. The caller has just added the
     * contact or holds its lock.
     */
    void append(String workspace, ContactEvent event);
}
