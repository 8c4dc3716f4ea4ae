package dev.rapport.advisor.wish;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What contacts look for, and what they have to give. */
public interface Wishes {

    /** Makes the contacts found by what they need and offer now. @param relationships theirs among others */
    void remember(Collection<ContactKey> changed, Map<ContactKey, Relationship> relationships);

    /**
     * Who could be introduced to whom: of each pair the texts that have most {@link PlainWords} in common, those with most
     * first. One of the two is among {@code contacts}.
     */
    List<Match> matches(String workspace, Collection<UUID> contacts, int atMost);

    /** Somebody of whom it is known what she looks for or gives. @param name null when not known */
    record Party(UUID contactId, @Nullable String name, String text) {}

    record Match(Party needs, Party offers) {}
}
