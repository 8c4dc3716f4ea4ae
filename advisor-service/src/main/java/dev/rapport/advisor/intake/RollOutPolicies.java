package dev.rapport.advisor.intake;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.policy.Rollouts;
import dev.rapport.advisor.policy.Rollouts.Rollout;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.messaging.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Brings a changed policy to what is open: judges every message again that may still change, whatever it waits for, and tells
 * readers of the pauses that follow. Goes from contact to contact in small transactions, and on from there after a crash.
 */
@Singleton
class RollOutPolicies {
    private static final int CONTACTS_AT_ONCE = 200;
    /** A service that is told to end need not wait long. */
    private static final int STEPS_AT_ONCE = 25;

    private final Rollouts rollouts;
    private final Relationships relationships;
    private final OutboundMessages messages;
    private final JudgeOutboundMessages judge;
    private final TellReaders tellReaders;

    RollOutPolicies(
            Rollouts rollouts,
            @Worker Relationships relationships,
            @Worker OutboundMessages messages,
            @Worker JudgeOutboundMessages judge,
            TellReaders tellReaders) {
        this.rollouts = rollouts;
        this.relationships = relationships;
        this.messages = messages;
        this.judge = judge;
        this.tellReaders = tellReaders;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rollOut() {
        boolean more = true;
        for (int step = 0; more && step < STEPS_AT_ONCE; step++) {
            more = QuarkusTransaction.requiringNew().call(this::step);
        }
    }

    /** Whether there may be more to do. */
    private boolean step() {
        Optional<Rollout> next = rollouts.next();
        next.ifPresent(this::step);
        return next.isPresent();
    }

    private void step(Rollout rollout) {
        List<ContactKey> contacts = rollouts.contacts(rollout, CONTACTS_AT_ONCE);
        if (contacts.isEmpty()) {
            rollouts.end(rollout);
            return;
        }
        Map<ContactKey, Known> locked = relationships.lock(new TreeSet<>(contacts));
        Map<ContactKey, Relationship> known = SamePeople.of(locked).relationships(locked);
        List<Followed> open = messages.open(contacts);
        judge.judge(open, known);
        relationships.save(tellReaders.tell(locked));
        rollouts.came(rollout, contacts.getLast().contactId());
    }
}
