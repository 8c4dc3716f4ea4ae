package dev.rapport.touchpoint.erasure;

import dev.rapport.touchpoint.people.ContactKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that touchpoint-service holds of people. Every call joins the caller's transaction, of the worker role. */
public interface Held {

    /** Nothing of them is left but their ids. Who met others with them keeps the meeting. The caller holds their locks. */
    void erase(String workspace, Collection<UUID> contacts, Instant at);

    /** Those who were erased. */
    Set<ContactKey> erased(Collection<ContactKey> contacts);

    /** All that stands here of the contact, and of those who are the same person, by its names: rows of columns. */
    Map<String, List<Map<String, Object>>> export(ContactKey contact);
}
