package dev.rapport.contacts.contact;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Answers "who is this?" for an address. */
@Singleton
public class ResolveContact {
    private final Contacts contacts;
    private final RegisterContact registration;

    public ResolveContact(Contacts contacts, RegisterContact registration) {
        this.contacts = contacts;
        this.registration = registration;
    }

    /** @param registered nobody had the address before */
    public record Resolved(Contact contact, boolean registered) {}

    public Optional<Contact> find(String workspace, Address address) {
        return contacts.owner(workspace, address).flatMap(owner -> contacts.find(workspace, owner));
    }

    /** As below, by somebody who knows her. */
    public Optional<Resolved> findOrRegister(String workspace, Address address, String displayName) {
        return findOrRegister(workspace, address, displayName, true);
    }

    /**
     * The owner of the address, who is registered under this name when there was none. Two who ask at once get the same contact.
     *
     * @param listed false when only automation names her; she is listed once somebody asks who knows her
     * @return empty when the address is that of somebody who was erased
     */
    public Optional<Resolved> findOrRegister(String workspace, Address address, String displayName, boolean listed) {
        return find(workspace, address)
                .map(known -> new Resolved(known, false))
                .or(() -> switch (registration.registerStranger(
                        workspace, NewContact.named(displayName, address, listed))) {
                    case RegisterContact.Outcome.Registered(var contact) -> Optional.of(new Resolved(contact, true));
                    // Somebody was quicker: nothing of ours was written, since this was the only address.
                    case RegisterContact.Outcome.AddressTaken(var taken, var ownerId) ->
                        Optional.of(new Resolved(owned(workspace, ownerId), false));
                    case RegisterContact.Outcome.Erased(var gone) -> Optional.empty();
                })
                .map(known -> listed ? listed(workspace, known) : known);
    }

    private Resolved listed(String workspace, Resolved known) {
        if (!known.contact().listed()) {
            contacts.list(workspace, known.contact().id());
        }
        return known;
    }

    private Contact owned(String workspace, UUID ownerId) {
        return contacts.find(workspace, ownerId)
                .orElseThrow(() -> new IllegalStateException("an address belongs to no contact: " + ownerId));
    }
}
