package dev.rapport.contacts.consent;

import dev.rapport.contracts.model.Consent;
import java.util.List;
import java.util.UUID;

/** What each contact last said, per channel, and all that she said before. Every call joins the caller's transaction. */
public interface Consents {

    /** Everything that the contact last said. */
    List<Consent> of(String workspace, UUID contactId);

    /** Everything that the contact ever said, the newest first. */
    List<ConsentChange> history(String workspace, UUID contactId);

    /** Takes the place of what the contact said before on the same channel. The caller holds the contact's lock. */
    void put(String workspace, UUID contactId, ConsentChange change);
}
