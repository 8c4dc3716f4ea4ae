package dev.rapport.advisor.surroundings;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.surroundings.Surroundings.Cost;
import java.util.Collection;
import java.util.Map;

/** What cost goodwill, as it was found out afterwards. */
public interface PastDissonance {

    /** The newest touch of ours that cost goodwill with each of these contacts; absent when none did. */
    Map<ContactKey, Cost> newestOfOurs(Collection<ContactKey> contacts);
}
