package dev.rapport.contacts.erasure.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.contacts.consent.ConsentChange;
import dev.rapport.contacts.consent.Consents;
import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.ErasedAddresses;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.people.Consent;
import dev.rapport.messaging.EventCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The keyed hashes of erased people's addresses, each with what the person had opted out of. */
final class JdbcErasedAddresses implements ErasedAddresses {
    private static final String SOURCE = "opted out before she was erased";

    private final Jdbi database;
    private final AddressHashes hashes;
    private final Consents consents;
    private final ContactEvents events;

    JdbcErasedAddresses(Jdbi database, AddressHashes hashes, Consents consents, ContactEvents events) {
        this.database = database;
        this.hashes = hashes;
        this.consents = consents;
        this.events = events;
    }

    @Override
    public Set<Address> among(String workspace, Collection<Address> addresses) {
        if (addresses.isEmpty() || !hashes.ready()) {
            return Set.of();
        }
        Map<String, Address> byHash = byHash(workspace, addresses);
        return database.withHandle(handle -> handle
                .createQuery("select hash from erased_address where workspace = :workspace and hash = any(:hashes)")
                .bind("workspace", workspace)
                .bindArray("hashes", String.class, byHash.keySet())
                .mapTo(String.class)
                .list()
                .stream()
                .map(byHash::get)
                .collect(Collectors.toSet()));
    }

    private Map<String, Address> byHash(String workspace, Collection<Address> addresses) {
        Map<String, Address> byHash = new HashMap<>();
        addresses.forEach(address -> byHash.put(hashes.of(workspace, address), address));
        return byHash;
    }

    @Override
    public void registeredAnew(String workspace, UUID contact, Collection<Address> addresses) {
        List<Consent> optOuts = new ArrayList<>();
        database.useHandle(handle -> handle.createQuery("""
                        delete from erased_address where workspace = :workspace and hash = any(:hashes)
                        returning opt_outs::text
                        """)
                .bind("workspace", workspace)
                .bindArray("hashes", String.class, byHash(workspace, addresses).keySet())
                .mapTo(String.class)
                .forEach(said -> optOuts.addAll(optOuts(said))));
        optOuts.stream()
                .collect(Collectors.toMap(
                        consent -> String.valueOf(consent.channel()),
                        consent -> consent,
                        (one, other) -> one.changedAt().isAfter(other.changedAt()) ? one : other))
                .values()
                .forEach(consent -> {
                    Consent stands = new Consent(consent.channel(), consent.status(), SOURCE, consent.changedAt());
                    consents.put(workspace, contact, new ConsentChange(stands, null));
                    events.append(workspace, new ConsentChanged(contact, stands));
                });
    }

    private static List<Consent> optOuts(String json) {
        try {
            return EventCodec.JSON.readValue(json, new TypeReference<List<Consent>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an opt-out is kept in a form that cannot be read", e);
        }
    }
}
