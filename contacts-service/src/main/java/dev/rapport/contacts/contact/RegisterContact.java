package dev.rapport.contacts.contact;

import dev.rapport.contracts.model.Identity;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes somebody known to the team. */
@Singleton
public class RegisterContact {
    private final Contacts contacts;
    private final ContactEvents events;
    private final ErasedAddresses erased;
    private final Ids ids;
    private final Clock clock;

    public RegisterContact(Contacts contacts, ContactEvents events, ErasedAddresses erased, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.erased = erased;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Registered(Contact contact) implements Outcome {}

        /** Nobody was registered. Addresses before this one may be claimed: the transaction must not commit. */
        record AddressTaken(Address address, UUID ownerId) implements Outcome {}

        /** It was an erased person's, whom only {@link #registerAnew} registers. Nobody was registered, and nothing claimed. */
        record Erased(Address address) implements Outcome {}
    }

    /** Somebody whom only automation had named, under one of these addresses, becomes known as described. */
    public Outcome register(String workspace, NewContact described) {
        return register(workspace, described, namedByAutomation(workspace, described), false);
    }

    /** As above, for addresses that were just found to be nobody's. */
    Outcome registerStranger(String workspace, NewContact described) {
        return register(workspace, described, Optional.empty(), false);
    }

    /** As above, by a person who means it: somebody who was erased is known again, as a new contact, and stays opted out. */
    public Outcome registerAnew(String workspace, NewContact described) {
        return register(workspace, described, namedByAutomation(workspace, described), true);
    }

    private Outcome register(String workspace, NewContact described, Optional<Contact> named, boolean anew) {
        List<Address> addresses = described.addresses().stream().distinct().toList();
        Instant now = clock.instant();
        List<Identity> fresh = addresses.stream()
                .filter(address ->
                        named.flatMap(contact -> contact.identity(address)).isEmpty())
                .map(address -> new Identity(ids.next(), address.channel(), address.text()))
                .toList();
        Contact contact = described(described, named, fresh, now);
        for (Identity identity : fresh.stream()
                .sorted(Comparator.comparing(Address::of, Address.CLAIM_ORDER))
                .toList()) {
            Optional<UUID> owner = contacts.claim(workspace, contact.id(), identity, now);
            if (owner.isPresent()) {
                return new Outcome.AddressTaken(Address.of(identity), owner.get());
            }
        }
        Set<Address> gone =
                erased.among(workspace, fresh.stream().map(Address::of).toList());
        if (!gone.isEmpty() && !anew) {
            fresh.forEach(identity -> contacts.release(workspace, identity.id()));
            return new Outcome.Erased(gone.iterator().next());
        }
        if (named.isPresent()) {
            contacts.change(workspace, contact);
        } else {
            contacts.add(workspace, contact);
        }
        events.append(workspace, contact.registered());
        if (!gone.isEmpty()) {
            erased.registeredAnew(workspace, contact.id(), gone);
        }
        return new Outcome.Registered(contact);
    }

    /** Under her lock. Locks are taken in the order of ids. */
    private Optional<Contact> namedByAutomation(String workspace, NewContact described) {
        if (!described.listed()) {
            return Optional.empty();
        }
        return described.addresses().stream()
                .flatMap(address -> contacts.owner(workspace, address).stream())
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .flatMap(id -> contacts.lock(workspace, id).stream())
                .filter(contact -> !contact.listed())
                .findFirst();
    }

    private Contact described(NewContact described, Optional<Contact> named, List<Identity> fresh, Instant now) {
        return new Contact(
                named.map(Contact::id).orElseGet(ids::next),
                described.description(),
                Stream.concat(named.stream().flatMap(contact -> contact.identities().stream()), fresh.stream())
                        .toList(),
                named.map(Contact::registeredAt).orElse(now),
                described.listed(),
                named.map(Contact::version).orElse(0L) + 1,
                named.map(Contact::merged).orElse(List.of()));
    }
}
