package dev.rapport.contacts.contact.store;

import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.outbox.Outbox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is said for requests, and for what works in the background. */
class ContactEventStores {

    @Produces
    @Singleton
    static ContactEvents events(Outbox outbox, Ids ids, Clock clock) {
        return new OutboxContactEvents(outbox, ids, clock);
    }

    @Produces
    @Singleton
    @Worker
    static ContactEvents workerEvents(@Worker Outbox outbox, Ids ids, Clock clock) {
        return new OutboxContactEvents(outbox, ids, clock);
    }
}
