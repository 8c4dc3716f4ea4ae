package dev.rapport.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.contracts.relationship.Health;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the advisor knows of a relationship, on {@link Topics#RELATIONSHIPS}; the newest per contact stays. */
public sealed interface RelationshipEvent extends Event {

    UUID contactId();

    /**
     * @param automationPaused null, and never left out, while automation may write to the contact
     * @param seenSequence the last event of the contact's log that this reflects
     */
    @EventType("dev.rapport.relationship.changed.v1")
    record RelationshipChanged(
            UUID contactId,
            Health health,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            AutomationPause automationPaused,

            long seenSequence,
            Instant asOf)
            implements RelationshipEvent {}
}
