package dev.rapport.contacts.contact;

import dev.rapport.contracts.ContactEvent;
import java.util.List;

/** Where it is said what happened to a contact. */
public interface ContactEvents {

    /**
     * Says it to the other services, in this order of each contact, once the caller's transaction commits, and not otherwise.
     * The caller has just added the contacts or holds their locks.
     */
    void append(String workspace, List<? extends ContactEvent> events);

    default void append(String workspace, ContactEvent event) {
        append(workspace, List.of(event));
    }
}
