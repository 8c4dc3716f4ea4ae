package dev.rapport.touchpoint.outbound;

import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Takes a message in that asks to be sent, and asks the advisor for a verdict. */
@Singleton
public class ProposeMessage {
    private final Proposals proposals;
    private final ContactLogs logs;
    private final Ids ids;
    private final Clock clock;

    public ProposeMessage(Proposals proposals, ContactLogs logs, Ids ids, Clock clock) {
        this.proposals = proposals;
        this.logs = logs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Joins the caller's transaction. @param message new and pending, of a contact that is known */
    public void propose(Proposal message) {
        ContactKey contact = message.contact();
        long sequence = Objects.requireNonNull(logs.lock(List.of(contact)).get(contact), "nobody's log");
        proposals.add(message);
        logs.append(List.of(new Entry(
                ids.next(), clock.instant(), contact.workspace(), State.Pending.proposed(message, sequence))));
    }
}
