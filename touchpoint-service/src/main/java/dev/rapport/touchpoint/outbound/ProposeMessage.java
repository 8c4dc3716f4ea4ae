package dev.rapport.touchpoint.outbound;

import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.outbound.life.OpenState;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes messages in that ask to be sent, each once, and asks the advisor for verdicts. */
@Singleton
public class ProposeMessage {
    private final Proposals proposals;
    private final ContactLogs logs;
    private final ApplySteps steps;
    private final Ids ids;
    private final Clock clock;

    public ProposeMessage(Proposals proposals, ContactLogs logs, ApplySteps steps, Ids ids, Clock clock) {
        this.proposals = proposals;
        this.logs = logs;
        this.steps = steps;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param message as it stands now
     * @param before it had been proposed before: under the same id, or as the same message of a campaign that is not over
     */
    public record Taken(Proposal message, boolean before) {}

    /** Joins the caller's transaction. Empty: the contact was erased. @param message new and pending, of a contact that is known */
    public Optional<Taken> propose(Proposal message) {
        return propose(List.of(message)).stream().findFirst();
    }

    /** Each by itself, in order, without those to contacts who were erased. Joins the caller's transaction, as above. */
    public List<Taken> propose(List<Proposal> messages) {
        Map<ContactKey, Long> sequences =
                logs.lock(messages.stream().map(Proposal::contact).toList());
        List<Taken> taken = messages.stream()
                .filter(message -> sequences.containsKey(message.contact()))
                .map(this::taken)
                .toList();
        logs.append(taken.stream()
                .filter(one -> !one.before())
                .map(one -> entry(one.message(), sequences))
                .toList());
        return taken;
    }

    private Taken taken(Proposal message) {
        Optional<Proposal> first = proposals.add(message);
        if (first.filter(there -> !there.id().equals(message.id()) && there.isOver())
                .isPresent()) {
            makeWay(first.get(), message.proposedBy());
            return taken(message);
        }
        return new Taken(first.orElse(message), first.isPresent());
    }

    /** Whatever could still be judged otherwise is discarded: of the two, only the one that is asked for now may ever go. */
    private void makeWay(Proposal over, @Nullable String proposedBy) {
        if (over.state() instanceof OpenState open) {
            steps.apply(List.of(open.discarded(over, Objects.requireNonNullElse(proposedBy, "its sender"))));
        }
        proposals.makeWay(over);
    }

    private Entry entry(Proposal message, Map<ContactKey, Long> sequences) {
        long sequence = Objects.requireNonNull(sequences.get(message.contact()), "nobody's log");
        return new Entry(ids.next(), clock.instant(), message.workspace(), State.Pending.proposed(message, sequence));
    }
}
