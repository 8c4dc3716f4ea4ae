package dev.rapport.advisor.judgement;

import dev.rapport.advisor.contact.ContactKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The outbound messages that the advisor follows. Whoever changes one has locked its contact. */
public interface OutboundMessages {

    /** Those of these ids that are followed. */
    List<Followed> find(Collection<UUID> ids, Collection<ContactKey> contacts);

    Optional<Followed> find(String workspace, UUID id);

    /** Those of these contacts whose verdict may still change. */
    List<Followed> open(Collection<ContactKey> contacts);

    /** Contacts, of whose log nothing is missing, with a held message whose time has come. */
    Set<ContactKey> due(Instant now, int limit);

    void save(Collection<Followed> messages);
}
