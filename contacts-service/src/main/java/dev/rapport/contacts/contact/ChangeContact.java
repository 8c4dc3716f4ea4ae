package dev.rapport.contacts.contact;

import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.ContactEvent.IdentityRemoved;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes down what people say of a contact from now on, and which addresses she has. Whom only automation had named is known then. */
@Singleton
public class ChangeContact {
    private final Contacts contacts;
    private final ContactEvents events;
    private final ErasedAddresses erased;
    private final Ids ids;
    private final Clock clock;

    public ChangeContact(Contacts contacts, ContactEvents events, ErasedAddresses erased, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.erased = erased;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** As the contact now stands, also when nothing was new. */
        record Changed(Contact contact) implements Outcome {}

        /** Addresses before this one may be claimed: the transaction must not commit. */
        record AddressTaken(Address address, UUID ownerId) implements Outcome {}

        /** It was an erased person's. As above. */
        record Erased(Address address) implements Outcome {}
    }

    /**
     * @param contact as it stands; the caller holds its lock
     * @param addresses all that she has from now on; one that is named twice counts once
     */
    public Outcome change(String workspace, Contact contact, Description description, List<Address> addresses) {
        List<Identity> gone = contact.identities().stream()
                .filter(identity -> !addresses.contains(Address.of(identity)))
                .toList();
        List<Identity> fresh = addresses.stream()
                .distinct()
                .filter(address -> contact.identity(address).isEmpty())
                .map(address -> new Identity(ids.next(), address.channel(), address.text()))
                .toList();
        boolean described = !contact.description().equals(description) || !contact.listed();
        if (!described && gone.isEmpty() && fresh.isEmpty()) {
            return new Outcome.Changed(contact);
        }
        Instant now = clock.instant();
        Map<Identity, UUID> owners = new LinkedHashMap<>();
        gone.forEach(identity -> owners.put(
                identity, contacts.owner(workspace, Address.of(identity)).orElse(contact.id())));
        gone.forEach(identity -> contacts.release(workspace, identity.id()));
        var taken = contacts.claim(workspace, Contacts.Claim.of(contact.id(), fresh), now);
        for (Map.Entry<Address, UUID> first : taken.entrySet()) {
            return new Outcome.AddressTaken(first.getKey(), first.getValue());
        }
        for (Address unknown :
                erased.among(workspace, fresh.stream().map(Address::of).toList())) {
            return new Outcome.Erased(unknown);
        }
        Contact changed = new Contact(
                contact.id(),
                description,
                Stream.concat(
                                contact.identities().stream().filter(identity -> !gone.contains(identity)),
                                fresh.stream())
                        .toList(),
                contact.registeredAt(),
                true,
                contact.version() + 1,
                contact.merged());
        contacts.change(workspace, changed);
        if (described) {
            events.append(workspace, changed.changed());
        }
        owners.forEach((identity, owner) -> events.append(workspace, new IdentityRemoved(owner, identity)));
        fresh.forEach(identity -> events.append(workspace, new IdentityAdded(contact.id(), identity)));
        return new Outcome.Changed(changed);
    }
}
