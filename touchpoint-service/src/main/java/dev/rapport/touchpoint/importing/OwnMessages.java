package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.people.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Outbound messages that were permitted: they count as touches since, and come back in archives. */
public interface OwnMessages {

    /** Those of the ids that a sender reported as its provider's. */
    Set<String> reported(String workspace, Collection<String> ids);

    /** Those to these contacts that were permitted between the two moments. */
    List<Permitted> permitted(String workspace, Collection<UUID> contacts, Instant from, Instant until);

    /** @param body null when the sender kept it to itself */
    record Permitted(
            UUID contact, Channel channel, @Nullable String body, Instant permittedAt) {}
}
