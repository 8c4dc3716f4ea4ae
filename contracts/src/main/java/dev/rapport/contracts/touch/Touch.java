package dev.rapport.contracts.touch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/** Anything that happened between the team and a contact. In JSON its {@code kind} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Meeting.class, name = "meeting"),
    @JsonSubTypes.Type(value = Message.class, name = "message"),
    @JsonSubTypes.Type(value = Exchange.class, name = "exchange"),
    @JsonSubTypes.Type(value = Commitment.class, name = "commitment"),
    @JsonSubTypes.Type(value = LightTouch.class, name = "light_touch")
})
public sealed interface Touch permits Meeting, Message, Exchange, Commitment, LightTouch {
    UUID id();

    /** Counts the changes of this touch from 1. */
    int version();

    /** When it happened; for a meeting, its start. */
    Instant occurredAt();
}
