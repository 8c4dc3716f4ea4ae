package dev.rapport.contacts.contact;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Addresses of erased people, in memory. */
public final class FakeErasedAddresses implements ErasedAddresses {
    private final Set<Address> erased = new HashSet<>();

    public void erase(Address address) {
        erased.add(address);
    }

    @Override
    public Set<Address> among(String workspace, Collection<Address> addresses) {
        return addresses.stream().filter(erased::contains).collect(Collectors.toSet());
    }

    @Override
    public void registeredAnew(String workspace, UUID contact, Collection<Address> addresses) {
        erased.removeAll(addresses);
    }
}
