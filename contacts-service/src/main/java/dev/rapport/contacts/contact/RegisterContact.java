package dev.rapport.contacts.contact;

import dev.rapport.contracts.model.Identity;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes somebody known to the team. */
@Singleton
public class RegisterContact {
    private final Contacts contacts;
    private final ContactEvents events;
    private final Ids ids;
    private final Clock clock;

    public RegisterContact(Contacts contacts, ContactEvents events, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Registered(Contact contact) implements Outcome {}

        /** Nobody was registered. Addresses before this one may be claimed: the transaction must not commit. */
        record AddressTaken(Address address, UUID ownerId) implements Outcome {}
    }

    public Outcome register(String workspace, NewContact described) {
        UUID id = ids.next();
        Instant now = clock.instant();
        List<Address> addresses = described.addresses().stream().distinct().toList();
        List<Identity> identities = addresses.stream()
                .map(address -> new Identity(ids.next(), address.channel(), address.text()))
                .toList();
        Contact contact = new Contact(
                id,
                described.displayName(),
                identities,
                described.timeZone(),
                described.tags(),
                described.needs(),
                described.offers(),
                now);
        for (Address address : addresses.stream().sorted(Address.CLAIM_ORDER).toList()) {
            Identity identity = contact.identity(address).orElseThrow();
            Optional<UUID> owner = contacts.claim(workspace, id, identity, now);
            if (owner.isPresent()) {
                return new Outcome.AddressTaken(address, owner.get());
            }
        }
        contacts.add(workspace, contact);
        events.append(workspace, contact.registered());
        return new Outcome.Registered(contact);
    }
}
