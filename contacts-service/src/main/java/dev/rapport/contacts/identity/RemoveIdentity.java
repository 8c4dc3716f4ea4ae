package dev.rapport.contacts.identity;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contracts.ContactEvent.IdentityRemoved;
import dev.rapport.contracts.people.Identity;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Takes an address from a contact: it is nobody's from then on. */
@Singleton
public class RemoveIdentity {
    private final Contacts contacts;
    private final ContactEvents events;

    public RemoveIdentity(Contacts contacts, ContactEvents events) {
        this.contacts = contacts;
        this.events = events;
    }

    /** False: there is no such contact, or it has no such identity. */
    public boolean remove(String workspace, UUID contactId, UUID identityId) {
        Optional<Contact> contact = contacts.lock(workspace, contactId);
        Optional<Identity> identity = contact.flatMap(known -> known.identity(identityId));
        identity.ifPresent(gone -> {
            UUID owner = contacts.owner(workspace, Address.of(gone)).orElse(contactId);
            contacts.release(workspace, gone.id());
            contacts.raiseVersion(workspace, contact.orElseThrow().id());
            events.append(workspace, new IdentityRemoved(owner, gone));
        });
        return identity.isPresent();
    }
}
