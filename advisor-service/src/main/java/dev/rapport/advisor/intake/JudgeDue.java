package dev.rapport.advisor.intake;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.fault.Apart;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges held messages again when their time has come. */
@Singleton
class JudgeDue {
    private static final int CONTACTS_AT_ONCE = 200;

    private final Relationships relationships;
    private final OutboundMessages messages;
    private final JudgeOutboundMessages judge;
    private final Clock clock;

    JudgeDue(
            @Worker Relationships relationships,
            @Worker OutboundMessages messages,
            @Worker JudgeOutboundMessages judge,
            Clock clock) {
        this.relationships = relationships;
        this.messages = messages;
        this.judge = judge;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void judgeDue() {
        Instant now = clock.instant();
        TreeSet<ContactKey> due =
                new TreeSet<>(QuarkusTransaction.requiringNew().call(() -> messages.due(now, CONTACTS_AT_ONCE)));
        if (!due.isEmpty()) {
            Apart.each(due, contacts -> judge(contacts, now));
        }
    }

    private void judge(SortedSet<ContactKey> contacts, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            Map<ContactKey, Known> locked = relationships.lock(contacts);
            // Read again under the locks: another replica may have judged them meanwhile.
            List<Followed> due = messages.open(contacts).stream()
                    .filter(message -> message.dueAt(now))
                    .toList();
            judge.judge(due, SamePeople.of(locked).relationships(locked));
        });
    }
}
