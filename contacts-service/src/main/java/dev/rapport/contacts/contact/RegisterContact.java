package dev.rapport.contacts.contact;

import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** As above, by a person who means it: somebody who was erased is known again, as a new contact, and stays opted out. */
    public Outcome registerAnew(String workspace, NewContact described) {
        return register(workspace, described, namedByAutomation(workspace, described), true);
    }

    /**
     * As above for each of many who have one address each, no two the same, that was just found to be nobody's.
     *
     * @return by their addresses; where one is taken or erased, nothing was claimed
     */
    public Map<Address, Outcome> registerStrangers(String workspace, Collection<NewContact> described) {
        Instant now = clock.instant();
        Map<Address, Contact> strangers = new LinkedHashMap<>();
        described.forEach(one -> {
            Address address = one.addresses().getFirst();
            strangers.put(address, described(one, Optional.empty(), List.of(identity(address)), now));
        });
        Map<Address, Outcome> outcomes = new HashMap<>();
        Map<Address, UUID> taken = contacts.claim(workspace, claims(strangers.values()), now);
        taken.forEach((address, owner) -> outcomes.put(address, new Outcome.AddressTaken(address, owner)));
        strangers.keySet().removeAll(taken.keySet());
        Set<Address> gone = erased.among(workspace, strangers.keySet());
        strangers.forEach((address, contact) -> {
            if (gone.contains(address)) {
                contact.identities().forEach(identity -> contacts.release(workspace, identity.id()));
                outcomes.put(address, new Outcome.Erased(address));
            }
        });
        strangers.keySet().removeAll(gone);
        contacts.add(workspace, strangers.values());
        events.append(
                workspace, strangers.values().stream().map(Contact::registered).toList());
        strangers.forEach((address, contact) -> outcomes.put(address, new Outcome.Registered(contact)));
        return outcomes;
    }

    private Outcome register(String workspace, NewContact described, Optional<Contact> named, boolean anew) {
        List<Address> addresses = described.addresses().stream().distinct().toList();
        Instant now = clock.instant();
        List<Identity> fresh = addresses.stream()
                .filter(address ->
                        named.flatMap(contact -> contact.identity(address)).isEmpty())
                .map(this::identity)
                .toList();
        Contact contact = described(described, named, fresh, now);
        var taken = contacts.claim(workspace, Contacts.Claim.of(contact.id(), fresh), now);
        for (Map.Entry<Address, UUID> first : taken.entrySet()) {
            return new Outcome.AddressTaken(first.getKey(), first.getValue());
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

    private Identity identity(Address address) {
        return new Identity(ids.next(), address.channel(), address.text());
    }

    private static List<Contacts.Claim> claims(Collection<Contact> strangers) {
        return strangers.stream()
                .flatMap(contact -> Contacts.Claim.of(contact.id(), contact.identities()).stream())
                .toList();
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
