package dev.rapport.contacts.consent;

import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Consent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each contact last said, per channel. Every call joins the caller's transaction. */
public interface Consents {

    /** @param channel null for what covers every channel */
    Optional<Consent> find(String workspace, UUID contactId, @Nullable Channel channel);

    /** Everything that the contact last said. */
    List<Consent> of(String workspace, UUID contactId);

    /** Takes the place of what the contact said before on the same channel. The caller holds the contact's lock. */
    void put(String workspace, UUID contactId, Consent consent);
}
