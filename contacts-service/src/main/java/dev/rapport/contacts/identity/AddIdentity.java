package dev.rapport.contacts.identity;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.contact.ErasedAddresses;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Learns of one more address of a contact. */
@Singleton
public class AddIdentity {
    private final Contacts contacts;
    private final ContactEvents events;
    private final ErasedAddresses erased;
    private final Ids ids;
    private final Clock clock;

    public AddIdentity(Contacts contacts, ContactEvents events, ErasedAddresses erased, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.erased = erased;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Added(Identity identity) implements Outcome {}

        /** It was the contact's already. */
        record Known(Identity identity) implements Outcome {}

        record AddressTaken(UUID ownerId) implements Outcome {}

        /** It was an erased person's: the transaction must not commit. */
        record Erased() implements Outcome {}

        /** The contact has {@link Contact#MOST_IDENTITIES}. */
        record TooMany() implements Outcome {}

        record NoSuchContact() implements Outcome {}
    }

    public Outcome add(String workspace, UUID contactId, Address address) {
        Contact contact = contacts.lock(workspace, contactId).orElse(null);
        if (contact == null) {
            return new Outcome.NoSuchContact();
        }
        Optional<Identity> known = contact.identity(address);
        if (known.isPresent()) {
            return new Outcome.Known(known.get());
        }
        if (contact.identities().size() >= Contact.MOST_IDENTITIES) {
            return new Outcome.TooMany();
        }
        Identity identity = new Identity(ids.next(), address.channel(), address.text());
        Optional<UUID> owner = contacts.claim(workspace, contactId, identity, clock.instant());
        if (owner.isPresent()) {
            return new Outcome.AddressTaken(owner.get());
        }
        if (!erased.among(workspace, List.of(address)).isEmpty()) {
            return new Outcome.Erased();
        }
        contacts.raiseVersion(workspace, contact.id());
        events.append(workspace, new IdentityAdded(contactId, identity));
        return new Outcome.Added(identity);
    }
}
