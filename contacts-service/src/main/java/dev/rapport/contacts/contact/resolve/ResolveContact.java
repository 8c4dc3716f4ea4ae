package dev.rapport.contacts.contact.resolve;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.contact.NewContact;
import dev.rapport.contacts.contact.RegisterContact;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Somebody who is registered under the address when it is nobody's.
     *
     * @param listed false when only automation names her; she is listed once somebody asks who knows her
     */
    public record Asked(Address address, String displayName, boolean listed) {
        private Asked or(Asked later) {
            return new Asked(address, displayName, listed || later.listed);
        }

        private NewContact stranger() {
            return NewContact.named(displayName, address, listed);
        }
    }

    public Optional<Contact> find(String workspace, Address address) {
        return Optional.ofNullable(find(workspace, List.of(address)).get(address));
    }

    /** Who has each of these addresses; one that is nobody's is left out. */
    public Map<Address, Contact> find(String workspace, Collection<Address> addresses) {
        return owned(workspace, contacts.owners(workspace, addresses));
    }

    /** As below, by somebody who knows her. */
    public Optional<Resolved> findOrRegister(String workspace, Address address, String displayName) {
        return findOrRegister(workspace, new Asked(address, displayName, true));
    }

    /** As below, alone. */
    public Optional<Resolved> findOrRegister(String workspace, Asked asked) {
        return Optional.ofNullable(findOrRegister(workspace, List.of(asked)).get(asked.address()));
    }

    /**
     * The owner of each address, who is registered when there was none: under the first name that is asked for. Two who ask at once
     * get the same contact.
     *
     * @return without the addresses of those who were erased
     */
    public Map<Address, Resolved> findOrRegister(String workspace, Collection<Asked> asked) {
        Map<Address, Asked> byAddress = new LinkedHashMap<>();
        asked.forEach(one -> byAddress.merge(one.address(), one, Asked::or));
        Map<Address, Resolved> resolved = new HashMap<>();
        find(workspace, byAddress.keySet())
                .forEach((address, known) -> resolved.put(address, new Resolved(known, false)));
        List<NewContact> strangers = byAddress.values().stream()
                .filter(one -> !resolved.containsKey(one.address()))
                .map(Asked::stranger)
                .toList();
        if (!strangers.isEmpty()) {
            resolved.putAll(registered(workspace, strangers));
        }
        byAddress.forEach((address, one) -> {
            if (one.listed()
                    && resolved.get(address) instanceof Resolved known
                    && !known.contact().listed()) {
                contacts.list(workspace, known.contact().id());
            }
        });
        return resolved;
    }

    private Map<Address, Resolved> registered(String workspace, List<NewContact> strangers) {
        Map<Address, Resolved> resolved = new HashMap<>();
        Map<Address, UUID> taken = new HashMap<>();
        registration.registerStrangers(workspace, strangers).forEach((address, outcome) -> {
            switch (outcome) {
                case RegisterContact.Outcome.Registered(var contact) ->
                    resolved.put(address, new Resolved(contact, true));
                // Somebody was quicker: nothing of ours was written, since this was the only address.
                case RegisterContact.Outcome.AddressTaken(var same, var ownerId) -> taken.put(same, ownerId);
                case RegisterContact.Outcome.Erased(var gone) -> {}
            }
        });
        owned(workspace, taken).forEach((address, owner) -> resolved.put(address, new Resolved(owner, false)));
        return resolved;
    }

    private Map<Address, Contact> owned(String workspace, Map<Address, UUID> owners) {
        Map<UUID, Contact> known = contacts.find(workspace, owners.values());
        Map<Address, Contact> owned = new HashMap<>();
        owners.forEach((address, ownerId) -> {
            if (known.get(ownerId) instanceof Contact owner) {
                owned.put(address, owner);
            }
        });
        return owned;
    }
}
