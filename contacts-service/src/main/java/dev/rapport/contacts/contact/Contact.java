package dev.rapport.contacts.contact;

import dev.rapport.contracts.ContactEvent.ContactChanged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.people.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person the team knows.
 *
 * @param identities the oldest first; those of one moment by their ids, in the order in which they were made
 * @param description of this contact alone
 * @param merged who turned out to be the same person, and has no more than a description of their own: the identities are of all
 * @param listed false for somebody whom only automation ever named: found by id and by address, and in no list
 * @param version counts the changes of the description and of the identities, from 1
 */
public record Contact(
        UUID id,
        Description description,
        List<Identity> identities,
        Instant registeredAt,
        boolean listed,
        long version,
        List<Merged> merged) {

    public static final int MOST_IDENTITIES = 50;

    /** One who is on its own. */
    public Contact(
            UUID id,
            Description description,
            List<Identity> identities,
            Instant registeredAt,
            boolean listed,
            long version) {
        this(id, description, identities, registeredAt, listed, version, List.of());
    }

    /** @param into this contact, or another who was merged into it later */
    public record Merged(UUID id, Description description, UUID into, Instant mergedAt) {}

    /** What people say of this contact and of whoever is the same person. */
    public Description joined() {
        return merged.stream().map(Merged::description).reduce(description, Description::and);
    }

    public String displayName() {
        return description.displayName();
    }

    /** The identity with this address, when it is one of this contact's. */
    public Optional<Identity> identity(Address address) {
        return identities.stream()
                .filter(identity -> Address.of(identity).equals(address))
                .findFirst();
    }

    /** The identity with this id, when it is one of this contact's. */
    public Optional<Identity> identity(UUID identityId) {
        return identities.stream()
                .filter(identity -> identity.id().equals(identityId))
                .findFirst();
    }

    /** What is said when the team comes to know her. */
    public ContactRegistered registered() {
        return new ContactRegistered(
                id,
                displayName(),
                identities,
                description.timeZone(),
                description.tags(),
                listed ? null : false,
                description.company(),
                description.title(),
                some(description.needs()),
                some(description.offers()));
    }

    /** What is said when she is described anew. */
    public ContactChanged changed() {
        return new ContactChanged(
                id,
                displayName(),
                description.timeZone(),
                description.tags(),
                description.company(),
                description.title(),
                some(description.needs()),
                some(description.offers()));
    }

    private static @Nullable List<String> some(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }
}
