package dev.rapport.touchpoint.sequence;

import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.touchpoint.people.ContactKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The logs of the contacts: one for each, in which every event has its place. All calls join the caller's transaction. */
public interface ContactLogs {

    /**
     * Locks the contacts, and whoever they were merged into, until the transaction ends. A transaction locks once, all that it needs: then locks are taken in one
     * order everywhere, and nobody waits in a circle.
     *
     * @return for each contact that there is and was not erased, the number of the last event in the log where its events stand
     */
    Map<ContactKey, Long> lock(Collection<ContactKey> contacts);

    /** Locks those of the contacts that nobody else holds, as {@link #lock} does. */
    Map<ContactKey, Long> lockIdle(Collection<ContactKey> contacts);

    /**
     * Gives each event that takes a number the next one of its contact, and publishes all of them in this order. The caller
     * holds the contacts' locks.
     *
     * @return the events as published, in the same order
     */
    List<Envelope<TouchpointEvent>> append(List<Entry> entries);
}
