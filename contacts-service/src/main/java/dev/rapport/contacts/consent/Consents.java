package dev.rapport.contacts.consent;

import dev.rapport.contacts.contact.Contact;
import dev.rapport.contracts.people.Consent;
import java.util.List;
import java.util.UUID;

/** What each contact last said, per channel, and all that she said before. Every call joins the caller's transaction. */
public interface Consents {

    /** Everything that the contact last said, and whoever is the same person: an opt-out of either holds when they are merged. */
    List<Consent> of(String workspace, Contact contact);

    /** Everything that the contact ever said, and whoever is the same person, the newest first. */
    List<ConsentChange> history(String workspace, Contact contact);

    /** Takes the place of what the contact said before on the same channel. The caller holds the contact's lock. */
    void put(String workspace, UUID contactId, ConsentChange change);
}
