package dev.rapport.contracts;

import java.util.UUID;

/**
 * An event of one contact's log, {@link Topics#TOUCHPOINTS}. Contact events, touches, their corrections and removals, and
 * permits carry the contact's next sequence number; the other outbound events carry none.
 */
public sealed interface TouchpointEvent extends Event permits ContactEvent, TouchEvent, OutboundEvent {

    /**
     * The contact that this was told of. The record's key says in whose log it stands: in another's once the contact was merged
     * into it.
     */
    UUID contactId();
}
