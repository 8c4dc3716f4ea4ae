package dev.rapport.contacts.engagement;

import java.util.Map;
import java.util.UUID;

/** The engagements of all workspaces. */
public interface Engagements {

    /** Keeps each at its newest version, and marks its contact by all that is kept of her. Joins the caller's transaction. */
    void keep(Map<Key, Engagement> engagements);

    record Key(String workspace, UUID contactId, UUID touchId) {}
}
