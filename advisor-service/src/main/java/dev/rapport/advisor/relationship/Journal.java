package dev.rapport.advisor.relationship;

import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Everything that the advisor was told, each event once. */
public interface Journal {

    /** Writes down the events that were not there before, and gives these back in the order given. */
    List<Envelope<TouchpointEvent>> append(List<Envelope<TouchpointEvent>> events);

    /** Those contacts that have a touch among {@code events} of which the journal holds more than one event. */
    Set<ContactKey> corrected(Collection<Envelope<TouchpointEvent>> events);

    /** All entries of a contact, in the order of their arrival. */
    List<Entry> entries(ContactKey contact);
}
