package dev.rapport.touchpoint.people;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.messaging.Envelope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is known here. */
public interface People {

    /** Whom the ref names; empty when nobody known here has that id or address. */
    Optional<UUID> find(String workspace, ContactRef ref);

    /** Who has these addresses, which are normalised; those that nobody known here has are absent. */
    Map<String, UUID> findAll(String workspace, Channel channel, Collection<String> addresses);

    /** Where the contact is reached on the channel: the address it had first. Empty when none is known. */
    Optional<String> addressOf(ContactKey contact, Channel channel);

    /** Takes in what contacts-service answered; what is known already stays as it is. Joins the caller's transaction. */
    void learn(String workspace, List<Person> people);

    /** Takes in what contacts-service told, in order. Joins the caller's transaction. */
    void apply(List<Envelope<ContactEvent>> events);

    /** The same, told once more: what is known stays as it is, and what was taken off stays off. Joins the caller's transaction. */
    void applyAgain(List<Envelope<ContactEvent>> events);
}
