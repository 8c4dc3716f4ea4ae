package dev.rapport.contacts.listing;

import java.util.Collection;
import java.util.UUID;

/** Whom lists show, in all workspaces. */
public interface ListedContacts {

    /** Lists show them from now on. Joins the caller's transaction. */
    void list(Collection<Key> contacts);

    record Key(String workspace, UUID contactId) {}
}
