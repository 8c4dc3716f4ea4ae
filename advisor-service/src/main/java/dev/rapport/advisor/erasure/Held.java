package dev.rapport.advisor.erasure;

import dev.rapport.advisor.contact.ContactKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that the advisor holds of people. Every call joins the caller's transaction, of the worker role. */
public interface Held {

    /**
     * Nothing of them is left but their ids, and of others' logs the numbers that told of them. Messages to others that were
     * held because of them are due to be judged again. The caller holds their locks.
     */
    void erase(String workspace, Collection<UUID> contacts, Instant at);

    /** Those who were erased. */
    Set<ContactKey> erased(Collection<ContactKey> contacts);

    /** All that stands here of the contact, and of those who are the same person, by its names: rows of columns. */
    Map<String, List<Map<String, Object>>> export(ContactKey contact);
}
