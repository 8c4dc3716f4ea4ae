package dev.rapport.contacts.importing;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People by the batch. Every call joins the caller's transaction, of the worker role. */
public interface ImportedPeople {

    /** Whose each of these addresses is, of merged contacts the survivor; without those that are nobody's. */
    Map<Address, UUID> owners(String workspace, Collection<Address> addresses);

    /**
     * These contacts; nobody else changes them until the transaction ends.
     *
     * @throws Overtaken when one was merged into another meanwhile
     */
    List<Contact> lock(String workspace, Collection<UUID> contactIds);

    /** The steps on LinkedIn of each of these contacts, and of who was merged into it. */
    Map<UUID, List<Connection>> steps(String workspace, Collection<UUID> contactIds);

    /**
     * Writes what a batch comes to.
     *
     * @throws Overtaken when somebody else was given one of the addresses meanwhile: the transaction must not commit
     */
    void write(String workspace, Changes changes, Instant at);

    /** Shows these contacts in no list any more, but for those with whom anything happened. */
    void unlist(String workspace, Collection<UUID> contactIds);

    /**
     * @param registered with their identities
     * @param changed as they now are; their new identities are among {@code identities}
     * @param met those of the changed whom only automation had named
     * @param identities by contact, those that the contact did not have
     * @param steps by contact
     */
    record Changes(
            List<Contact> registered,
            List<Contact> changed,
            Set<UUID> met,
            Map<UUID, List<Identity>> identities,
            Map<UUID, List<Connection>> steps) {}

    /** Read again, all is well. */
    final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Overtaken() {
            super("somebody else was given one of the addresses, or one of the contacts was merged, meanwhile");
        }
    }
}
