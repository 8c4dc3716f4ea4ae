package dev.rapport.contacts.contact;

import dev.rapport.contracts.people.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts of all workspaces, and whose each address is. Every call sees one workspace, and joins the caller's transaction. */
public interface Contacts {
    /**
     * The name of the lock for whoever compares contacts and so refers to some that are not locked, and for whoever takes
     * contacts away: never both at once.
     */
    String COMPARING = "compare contacts";

    /**
     * Of each of these ids the contact, or the survivor whom it was merged into: told together with all who are the same person.
     * An id that is nobody's is left out.
     */
    Map<UUID, Contact> find(String workspace, Collection<UUID> ids);

    default Optional<Contact> find(String workspace, UUID id) {
        return Optional.ofNullable(find(workspace, List.of(id)).get(id));
    }

    /**
     * As {@link #find}, and nobody else changes the contact until the transaction ends. Whoever says something of a contact
     * that others know of locks it first, so that its events come in the order of their commits.
     */
    Optional<Contact> lock(String workspace, UUID id);

    /** Whose each address is: the contact that it was given, merged or not. One that is nobody's is left out. */
    Map<Address, UUID> owners(String workspace, Collection<Address> addresses);

    default Optional<UUID> owner(String workspace, Address address) {
        return Optional.ofNullable(owners(workspace, List.of(address)).get(address));
    }

    /**
     * Gives each identity to its contact, but for those whose address is somebody's: nothing changes for them, and their owners
     * come back, in {@link Address#CLAIM_ORDER}. In that order they are claimed, too: it waits for another transaction that is
     * claiming the same address.
     *
     * @param claims no two of the same address
     */
    SortedMap<Address, UUID> claim(String workspace, Collection<Claim> claims, Instant at);

    default Optional<UUID> claim(String workspace, UUID contactId, Identity identity, Instant at) {
        return claim(workspace, List.of(new Claim(contactId, identity)), at).values().stream()
                .findFirst();
    }

    /** An identity that a contact is to have. */
    record Claim(UUID contactId, Identity identity) {
        static List<Claim> of(UUID contactId, Collection<Identity> identities) {
            return identities.stream()
                    .map(identity -> new Claim(contactId, identity))
                    .toList();
        }

        public Address address() {
            return Address.of(identity);
        }
    }

    /** Takes the identity from its contact: its address is free again. */
    void release(String workspace, UUID identityId);

    /** Adds contacts whose identities have been claimed for them. */
    void add(String workspace, Collection<Contact> contacts);

    default void add(String workspace, Contact contact) {
        add(workspace, List.of(contact));
    }

    /** Writes the contact anew, but for its identities. The caller holds its lock. */
    void change(String workspace, Contact contact);

    /** The contact counts as changed: one of its identities came or went. The caller holds its lock. */
    void raiseVersion(String workspace, UUID id);

    /** Lists show the contact from now on. */
    void list(String workspace, UUID id);

    /** The newest first, each person once. One who is not listed is found by her whole address only. */
    List<Contact> search(String workspace, Search search);

    /**
     * @param text part of a name, company, title, tag or address, whatever its case; of fewer than three characters: how a
     *     word of it begins; null for everybody
     * @param tag one that the contact has; null for whatever tags
     * @param neverEngaged only those with whom we are connected and nothing else ever happened
     * @param olderThan the last contact of the page before; null for the first page
     * @param most how many to give at most
     */
    record Search(
            @Nullable String text,
            @Nullable String tag,
            boolean neverEngaged,
            @Nullable Place olderThan,
            int most) {}

    /** Where a contact stands in a list. */
    record Place(Instant registeredAt, UUID id) {}
}
