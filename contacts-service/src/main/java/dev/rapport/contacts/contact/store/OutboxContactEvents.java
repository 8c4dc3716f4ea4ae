package dev.rapport.contacts.contact.store;

import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import java.time.Clock;
import java.util.List;

/** In the outbox of a role. */
final class OutboxContactEvents implements ContactEvents {
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    OutboxContactEvents(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void append(String workspace, List<? extends ContactEvent> events) {
        outbox.append(events.stream().map(event -> outgoing(workspace, event)).toList());
    }

    private Outgoing outgoing(String workspace, ContactEvent event) {
        String key = Topics.key(workspace, event.contactId());
        return new Outgoing(
                Topics.CONNECTIONS,
                new Envelope<>(ids.next(), event.type(), clock.instant(), workspace, null, key, event));
    }
}
