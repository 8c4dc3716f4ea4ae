package dev.rapport.contracts;

import dev.rapport.contracts.model.AutomationPause;
import dev.rapport.contracts.model.Health;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the advisor knows of a relationship, on {@link Topics#RELATIONSHIPS}; the newest per contact stays. */
public sealed interface RelationshipEvent extends Event {

    UUID contactId();

    /** @param seenSequence the last event of the contact's log that this reflects */
    @EventType("dev.rapport.relationship.changed.v1")
    record RelationshipChanged(
            UUID contactId, Health health, @Nullable AutomationPause automationPaused, long seenSequence, Instant asOf)
            implements RelationshipEvent {}
}
