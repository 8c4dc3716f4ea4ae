package dev.rapport.contacts.importing;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.ErasedAddresses;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.formats.item.PersonItem;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes a batch of items in. Joins the caller's transaction, of the worker role. */
@Singleton
public class TakePeople {
    private final ImportedPeople people;
    private final ContactEvents events;
    private final ErasedAddresses erased;
    private final Ids ids;
    private final Clock clock;

    public TakePeople(
            @Worker ImportedPeople people,
            @Worker ContactEvents events,
            @Worker ErasedAddresses erased,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.erased = erased;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What became of the items of a batch.
     *
     * @param known items that changed nothing
     * @param rejected why, by the place in the batch
     * @param registered ids of the new contacts
     */
    public record Taken(int accepted, int known, SortedMap<Integer, String> rejected, List<UUID> registered) {}

    /** @throws ImportedPeople.Overtaken as it says */
    public Taken take(String workspace, List<PersonItem> items) {
        Instant now = clock.instant();
        List<Told> told = living(
                workspace, items.stream().map(item -> Reading.of(item, now)).toList());
        Batch batch = batch(workspace, told, now);
        int accepted = 0;
        int known = 0;
        SortedMap<Integer, String> rejected = new TreeMap<>();
        for (int at = 0; at < items.size(); at++) {
            switch (told.get(at)) {
                case Told.Nobody(var reason) -> rejected.put(at, reason);
                case Told.Somebody somebody -> {
                    switch (batch.take(somebody)) {
                        case ADDED, CHANGED -> accepted++;
                        case KNOWN -> known++;
                        case SEVERAL -> rejected.put(at, "has addresses of several contacts: merge them first");
                    }
                }
            }
        }
        ImportedPeople.Changes changes = batch.changes();
        people.write(workspace, changes, now);
        if (!erased.among(workspace, claimed(changes)).isEmpty()) {
            // Whoever had the address was erased between our look and our claim.
            throw new ImportedPeople.Overtaken();
        }
        events.append(workspace, said(changes));
        return new Taken(
                accepted,
                known,
                rejected,
                changes.registered().stream().map(Contact::id).toList());
    }

    /** Without those who were erased: a file is no person who registers them anew. */
    private List<Told> living(String workspace, List<Told> told) {
        Set<Address> gone = erased.among(workspace, addresses(told));
        return gone.isEmpty()
                ? told
                : told.stream()
                        .map(one -> one instanceof Told.Somebody somebody
                                        && !Collections.disjoint(somebody.addresses(), gone)
                                ? new Told.Nobody("is somebody who was erased")
                                : one)
                        .toList();
    }

    private static List<Address> claimed(ImportedPeople.Changes changes) {
        return Stream.concat(
                        changes.registered().stream().flatMap(contact -> contact.identities().stream()),
                        changes.identities().values().stream().flatMap(List::stream))
                .map(Address::of)
                .toList();
    }

    private static List<Address> addresses(List<Told> told) {
        return told.stream()
                .filter(Told.Somebody.class::isInstance)
                .flatMap(somebody -> ((Told.Somebody) somebody).addresses().stream())
                .distinct()
                .toList();
    }

    private Batch batch(String workspace, List<Told> told, Instant now) {
        List<Address> addresses = addresses(told);
        // Locked first, then looked at once more: whoever gave an address away meanwhile has told so by now.
        List<UUID> owners =
                people.owners(workspace, addresses).values().stream().distinct().toList();
        List<Contact> contacts = people.lock(workspace, owners);
        Map<Address, UUID> owned = people.owners(workspace, addresses);
        if (!owners.containsAll(owned.values())) {
            throw new ImportedPeople.Overtaken();
        }
        return new Batch(owned, contacts, people.steps(workspace, owners), ids, now);
    }

    private static List<ContactEvent> said(ImportedPeople.Changes changes) {
        List<ContactEvent> said = new ArrayList<>();
        changes.registered().forEach(contact -> said.add(contact.registered()));
        changes.changed()
                .forEach(contact ->
                        said.add(changes.met().contains(contact.id()) ? contact.registered() : contact.changed()));
        changes.identities()
                .forEach((id, added) -> added.forEach(identity -> said.add(new IdentityAdded(id, identity))));
        changes.steps().forEach((id, steps) -> steps.forEach(step -> said.add(ConnectionEvent.of(id, step))));
        return said;
    }
}
