package dev.rapport.contacts.importing;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Description;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.messaging.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the people of a batch come to, one after the other: a later one may be an earlier one. Whom nobody knows is
 * registered; of whom is known, what is not known yet is added, and nothing that people said is changed.
 */
final class Batch {
    private final Map<Address, UUID> owners;
    private final Map<UUID, Contact> contacts = new HashMap<>();
    private final Map<UUID, List<Connection>> known;
    private final Ids ids;
    private final Instant now;

    private final Set<UUID> registered = new LinkedHashSet<>();
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Set<UUID> met = new LinkedHashSet<>();
    private final Map<UUID, List<Identity>> identities = new LinkedHashMap<>();
    private final Map<UUID, List<Connection>> steps = new LinkedHashMap<>();

    /** What became of one. */
    enum Became {
        ADDED,
        CHANGED,
        KNOWN,
        /** The addresses are those of several contacts. */
        SEVERAL
    }

    Batch(Map<Address, UUID> owners, List<Contact> contacts, Map<UUID, List<Connection>> known, Ids ids, Instant now) {
        this.owners = new HashMap<>(owners);
        contacts.forEach(contact -> this.contacts.put(contact.id(), contact));
        this.known = known;
        this.ids = ids;
        this.now = now;
    }

    Became take(Told.Somebody told) {
        List<UUID> owning = told.addresses().stream()
                .flatMap(address -> Stream.ofNullable(owners.get(address)))
                .distinct()
                .toList();
        if (owning.size() > 1) {
            return Became.SEVERAL;
        }
        boolean isNew = owning.isEmpty();
        UUID id = isNew ? register(told) : owning.getFirst();
        boolean more = !isNew && completed(id, told);
        boolean stepped = told.step() != null && stepped(id, told.step());
        return isNew ? Became.ADDED : more || stepped ? Became.CHANGED : Became.KNOWN;
    }

    ImportedPeople.Changes changes() {
        return new ImportedPeople.Changes(
                registered.stream().map(this::contact).toList(),
                changed.stream().map(this::contact).toList(),
                met,
                identities,
                steps);
    }

    private UUID register(Told.Somebody told) {
        Contact contact = new Contact(ids.next(), described(told), made(told.addresses()), now, true, 1);
        contacts.put(contact.id(), contact);
        told.addresses().forEach(address -> owners.put(address, contact.id()));
        registered.add(contact.id());
        return contact.id();
    }

    private static Description described(Told.Somebody told) {
        return new Description(told.name(), null, told.company(), told.title(), told.tags(), List.of(), List.of());
    }

    /** @return whether there was anything to add */
    private boolean completed(UUID id, Told.Somebody told) {
        Contact contact = contact(id);
        List<Identity> missing = made(told.addresses().stream()
                .filter(address -> !owners.containsKey(address))
                .limit(Contact.MOST_IDENTITIES - contact.identities().size())
                .toList());
        Description before = contact.description();
        Description after = contact.listed() ? completed(before, contact.joined(), told) : described(told);
        if (missing.isEmpty() && after.equals(before) && contact.listed()) {
            return false;
        }
        missing.forEach(identity -> owners.put(Address.of(identity), id));
        contacts.put(
                id,
                new Contact(
                        id,
                        after,
                        Stream.concat(contact.identities().stream(), missing.stream())
                                .toList(),
                        contact.registeredAt(),
                        true,
                        contact.version() + 1,
                        contact.merged()));
        if (!registered.contains(id)) {
            changed.add(id);
            if (!contact.listed()) {
                met.add(id);
            }
            if (!missing.isEmpty()) {
                identities.computeIfAbsent(id, first -> new ArrayList<>()).addAll(missing);
            }
        }
        return true;
    }

    /** @param known what is known of the person, of whatever contact */
    private static Description completed(Description before, Description known, Told.Somebody told) {
        return new Description(
                before.displayName(),
                before.timeZone(),
                known.company() == null ? told.company() : before.company(),
                known.title() == null ? told.title() : before.title(),
                known.tags().isEmpty() ? told.tags() : before.tags(),
                before.needs(),
                before.offers());
    }

    private boolean stepped(UUID id, Told.Step step) {
        List<Connection> before = Stream.concat(
                        known.getOrDefault(id, List.of()).stream(), steps.getOrDefault(id, List.of()).stream())
                .toList();
        boolean told = before.stream()
                .anyMatch(other ->
                        other.status() == step.status() && other.occurredAt().equals(step.at()));
        if (told) {
            return false;
        }
        steps.computeIfAbsent(id, first -> new ArrayList<>())
                .add(new Connection(
                        ids.next(), Channel.LINKEDIN, by(step, before), step.status(), step.note(), step.at()));
        return true;
    }

    /** A file of connections does not tell who accepted: whoever did not ask. */
    private static Side by(Told.Step step, List<Connection> before) {
        @Nullable Side told = step.by();
        if (told != null) {
            return told;
        }
        boolean theyAsked = before.stream()
                .anyMatch(other -> other.status() == Connection.Status.REQUESTED && other.initiatedBy() == Side.THEM);
        return theyAsked ? Side.US : Side.THEM;
    }

    private List<Identity> made(List<Address> addresses) {
        return addresses.stream()
                .map(address -> new Identity(ids.next(), address.channel(), address.text()))
                .toList();
    }

    private Contact contact(UUID id) {
        Contact contact = contacts.get(id);
        if (contact == null) {
            throw new IllegalStateException("an address belongs to no contact: " + id);
        }
        return contact;
    }
}
