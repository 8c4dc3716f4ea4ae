package dev.rapport.advisor.relationship;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is kept of long histories, in parts, and the journal as they are made from it. All calls join the caller's transaction. */
public interface Parts {

    /**
     * What a range of a contact's touches says.
     *
     * @param from the id of its first touch, as the database orders ids; it ends where the next one begins
     * @param position the last place of the journal that was read for it
     */
    record Part(UUID from, long position, Relationship state) {}

    /** In their order; none where there are none of the present shape. */
    List<Part> of(ContactKey contact);

    /** Puts them in the place of those with the same beginnings; one from the least id on is the first of a new set. */
    void put(ContactKey contact, Collection<Part> parts);

    /** The last place in the journal of what was told of the contact. */
    long position(ContactKey contact);

    /** The touches of which something was told behind that place. */
    Set<UUID> toldOfSince(ContactKey contact, long position);

    /** All that was told of the touches from this one on, in the order of their ids, a touch at a time. @param to not this one any more; null: to the end */
    void touches(ContactKey contact, UUID from, @Nullable UUID to, Consumer<List<Entry>> each);
}
