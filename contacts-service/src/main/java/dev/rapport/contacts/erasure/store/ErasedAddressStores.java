package dev.rapport.contacts.erasure.store;

import dev.rapport.contacts.consent.Consents;
import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.ErasedAddresses;
import dev.rapport.messaging.Worker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** What is known of erased addresses, for requests, and for what works in the background and registers nobody anew. */
class ErasedAddressStores {

    @Produces
    @Singleton
    static ErasedAddresses addresses(Jdbi database, AddressHashes hashes, Consents consents, ContactEvents events) {
        return new JdbcErasedAddresses(database, hashes, consents, events);
    }

    @Produces
    @Singleton
    @Worker
    static ErasedAddresses workerAddresses(
            @Worker Jdbi database, AddressHashes hashes, Consents consents, @Worker ContactEvents events) {
        return new JdbcErasedAddresses(database, hashes, consents, events);
    }
}
