package dev.rapport.contacts.contact;

import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.model.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person the team knows.
 *
 * @param identities the oldest first; those of one moment by their ids, in the order in which they were made
 * @param timeZone an IANA zone name, or null when not known
 * @param needs what the person looks for
 * @param offers what the person has to give
 * @param listed false for somebody whom only automation ever named: found by id and by address, and in no list
 */
public record Contact(
        UUID id,
        String displayName,
        List<Identity> identities,
        @Nullable String timeZone,
        List<String> tags,
        List<String> needs,
        List<String> offers,
        Instant registeredAt,
        boolean listed) {

    public static final int MOST_IDENTITIES = 50;

    /** The identity with this address, when it is one of this contact's. */
    public Optional<Identity> identity(Address address) {
        return identities.stream()
                .filter(identity -> identity.channel() == address.channel()
                        && identity.address().equals(address.text()))
                .findFirst();
    }

    /** The identity with this id, when it is one of this contact's. */
    public Optional<Identity> identity(UUID identityId) {
        return identities.stream()
                .filter(identity -> identity.id().equals(identityId))
                .findFirst();
    }

    ContactRegistered registered() {
        return new ContactRegistered(id, displayName, identities, timeZone, tags, listed ? null : false);
    }
}
