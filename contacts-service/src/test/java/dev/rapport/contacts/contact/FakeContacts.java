package dev.rapport.contacts.contact;

import static java.util.stream.Collectors.toMap;

import dev.rapport.contracts.people.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contacts in memory, for one thread, none of them connected. Keeps {@link ContactsContract}. */
public final class FakeContacts implements Contacts {
    private static final Comparator<Contact> NEWEST_FIRST = Comparator.comparing(Contact::registeredAt)
            .thenComparing(contact -> contact.id().toString())
            .reversed();

    private static final Comparator<Given> OLDEST_FIRST = Comparator.comparing(Given::at)
            .thenComparing(given -> given.identity().id().toString());

    private final List<Added> added = new ArrayList<>();
    private final List<Given> claims = new ArrayList<>();

    private record Added(String workspace, Contact contact) {}

    private record Given(String workspace, UUID contactId, Identity identity, Instant at) {
        boolean is(String wanted, Address address) {
            return workspace.equals(wanted)
                    && identity.channel() == address.channel()
                    && identity.address().equals(address.text());
        }
    }

    @Override
    public Map<UUID, Contact> find(String workspace, Collection<UUID> ids) {
        return contacts(workspace).stream()
                .filter(contact -> ids.contains(contact.id()))
                .collect(toMap(Contact::id, contact -> contact));
    }

    @Override
    public Optional<Contact> lock(String workspace, UUID id) {
        return find(workspace, id);
    }

    @Override
    public Map<Address, UUID> owners(String workspace, Collection<Address> addresses) {
        Map<Address, UUID> owners = new HashMap<>();
        for (Address address : addresses) {
            claims.stream()
                    .filter(given -> given.is(workspace, address))
                    .forEach(given -> owners.put(address, given.contactId()));
        }
        return owners;
    }

    @Override
    public SortedMap<Address, UUID> claim(String workspace, Collection<Claim> wanted, Instant at) {
        SortedMap<Address, UUID> taken = new TreeMap<>(Address.CLAIM_ORDER);
        taken.putAll(owners(workspace, wanted.stream().map(Claim::address).toList()));
        wanted.stream()
                .filter(claim -> !taken.containsKey(claim.address()))
                .forEach(claim -> claims.add(new Given(workspace, claim.contactId(), claim.identity(), at)));
        return taken;
    }

    @Override
    public void release(String workspace, UUID identityId) {
        claims.removeIf(claim ->
                claim.workspace().equals(workspace) && claim.identity().id().equals(identityId));
    }

    @Override
    public void add(String workspace, Collection<Contact> contacts) {
        contacts.forEach(contact -> added.add(new Added(workspace, contact)));
    }

    @Override
    public void change(String workspace, Contact contact) {
        added.replaceAll(
                one -> one.workspace().equals(workspace) && one.contact().id().equals(contact.id())
                        ? new Added(workspace, contact)
                        : one);
    }

    @Override
    public void raiseVersion(String workspace, UUID id) {
        find(workspace, id)
                .ifPresent(contact -> change(
                        workspace, with(contact, contact.identities(), contact.listed(), contact.version() + 1)));
    }

    @Override
    public void list(String workspace, UUID id) {
        find(workspace, id)
                .ifPresent(contact -> change(workspace, with(contact, contact.identities(), true, contact.version())));
    }

    @Override
    public List<Contact> search(String workspace, Search search) {
        return contacts(workspace).stream()
                .filter(contact -> contact.listed() || isWholeAddress(contact, search.text()))
                .filter(contact -> search.text() == null || has(contact, search.text()))
                .filter(contact ->
                        search.tag() == null || contact.description().tags().contains(search.tag()))
                .filter(contact -> !search.neverEngaged())
                .filter(contact -> search.olderThan() == null || isBehind(contact, search.olderThan()))
                .sorted(NEWEST_FIRST)
                .limit(search.most())
                .toList();
    }

    private List<Contact> contacts(String workspace) {
        return added.stream()
                .filter(one -> one.workspace().equals(workspace))
                .map(one -> withIdentities(one.contact()))
                .toList();
    }

    private Contact withIdentities(Contact contact) {
        List<Identity> identities = claims.stream()
                .filter(claim -> claim.contactId().equals(contact.id()))
                .sorted(OLDEST_FIRST)
                .map(Given::identity)
                .toList();
        return with(contact, identities, contact.listed(), contact.version());
    }

    private static Contact with(Contact contact, List<Identity> identities, boolean listed, long version) {
        return new Contact(contact.id(), contact.description(), identities, contact.registeredAt(), listed, version);
    }

    private static boolean isWholeAddress(Contact contact, @Nullable String text) {
        return contact.identities().stream()
                .anyMatch(identity -> identity.address().equalsIgnoreCase(text));
    }

    private static boolean has(Contact contact, String text) {
        String wanted = (text.length() < 3 ? " " : "") + text.toLowerCase(Locale.ROOT);
        Description description = contact.description();
        return Stream.of(
                        Stream.of(description.displayName()),
                        Stream.ofNullable(description.company()),
                        Stream.ofNullable(description.title()),
                        description.tags().stream(),
                        contact.identities().stream().map(Identity::address))
                .flatMap(parts -> parts)
                .anyMatch(part -> (" " + part).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static boolean isBehind(Contact contact, Place place) {
        int order = contact.registeredAt().compareTo(place.registeredAt());
        return order < 0
                || order == 0 && contact.id().toString().compareTo(place.id().toString()) < 0;
    }
}
