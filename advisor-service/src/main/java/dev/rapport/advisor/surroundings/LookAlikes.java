package dev.rapport.advisor.surroundings;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.Surroundings.LookAlike;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contacts who were met or are due to be, findable by the {@link Likeness#keys keys} of their names. */
public interface LookAlikes {

    /** Makes these findable by the names that they have now; one that was never met is found no more. */
    void remember(Collection<ContactKey> changed, Map<ContactKey, Relationship> relationships);

    /** For each contact, the others of its workspace that have a key in common with it. */
    Map<ContactKey, List<LookAlike>> find(Map<ContactKey, Set<String>> keys);
}
