package dev.rapport.touchpoint.verdict;

import dev.rapport.contracts.VerdictEvent;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Inbox;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.outbound.ApplySteps;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.Proposals.Key;
import dev.rapport.touchpoint.outbound.life.OpenState;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Step;
import dev.rapport.touchpoint.sequence.ContactLogs;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings verdicts and reviewers' decisions to the messages that they are about, a batch at a time. */
@Singleton
public class ApplyVerdicts {
    /** Whose marks in the inbox these are, and the consumer that dead letters name. */
    public static final String CONSUMER = "touchpoint-verdicts";

    private final Inbox inbox;
    private final ContactLogs logs;
    private final Proposals proposals;
    private final ApplySteps steps;

    public ApplyVerdicts(Inbox inbox, @Worker ContactLogs logs, @Worker Proposals proposals, @Worker ApplySteps steps) {
        this.inbox = inbox;
        this.logs = logs;
        this.proposals = proposals;
        this.steps = steps;
    }

    /** Joins the caller's transaction. */
    public void takeIn(List<Envelope<VerdictEvent>> events) {
        apply(inbox.unseen(CONSUMER, events), (message, event) -> true);
    }

    /** As above, what was told before: only what a message missed counts. Joins the caller's transaction. */
    public void takeInAgain(List<Envelope<VerdictEvent>> events) {
        apply(events, ApplyVerdicts::isNews);
    }

    /** A decision is on the verdict that the reviewer saw: one on a verdict before the message's own was brought to it. */
    private static boolean isNews(Proposal message, VerdictEvent event) {
        return switch (event) {
            case VerdictGiven given -> given.verdict().revision() > message.revision();
            case ReviewDecided decided -> decided.revision() >= message.revision();
        };
    }

    private void apply(List<Envelope<VerdictEvent>> unseen, BiPredicate<Proposal, VerdictEvent> counts) {
        if (unseen.isEmpty()) {
            return;
        }
        List<Key> keys = unseen.stream().map(ApplyVerdicts::key).toList();
        logs.lock(proposals.findAll(keys).stream().map(Proposal::contact).toList());
        Map<Key, Proposal> messages = proposals.findAll(keys).stream()
                .collect(Collectors.toMap(message -> new Key(message.workspace(), message.id()), Function.identity()));
        Map<Key, Step> moves = new LinkedHashMap<>();
        for (Envelope<VerdictEvent> event : unseen) {
            Key key = key(event);
            Step before = moves.get(key);
            Proposal message = before == null ? messages.get(key) : before.after();
            if (message != null && counts.test(message, event.data())) {
                decide(message, event.data())
                        .ifPresent(step -> moves.put(key, before == null ? step : before.then(step)));
            }
        }
        steps.apply(List.copyOf(moves.values()));
    }

    /** What an event moves; empty when it comes too late, or says nothing that counts here. */
    static Optional<Step> decide(Proposal message, VerdictEvent event) {
        if (!(message.state() instanceof OpenState open)) {
            return Optional.empty();
        }
        return switch (event) {
            case VerdictGiven given ->
                given.verdict().revision() > message.revision()
                        ? Optional.of(open.judged(message, given))
                        : Optional.empty();
            case ReviewDecided decided -> decide(message, open, decided);
        };
    }

    private static Optional<Step> decide(Proposal message, OpenState open, ReviewDecided decided) {
        return switch (decided.action()) {
            case DISCARD -> Optional.of(open.discarded(message, decided.by()));
            case EDIT -> Optional.ofNullable(decided.body()).map(body -> open.edited(message, body));
            // A release comes back as a verdict; what was put off waits as before.
            case RELEASE, SNOOZE -> Optional.empty();
        };
    }

    private static Key key(Envelope<VerdictEvent> event) {
        return new Key(event.workspace(), event.data().messageId());
    }
}
