package dev.rapport.advisor.intake;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.RecordDissonance;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.fault.Apart;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells readers what has changed by the clock alone, and what could wait for a while. */
@Singleton
class TellDue {
    private static final int CONTACTS_AT_ONCE = 500;
    private static final int MOST_ROUNDS = 20;

    private final Relationships relationships;
    private final TellReaders tellReaders;
    private final RecordDissonance dissonance;
    private final Clock clock;

    TellDue(@Worker Relationships relationships, TellReaders tellReaders, RecordDissonance dissonance, Clock clock) {
        this.relationships = relationships;
        this.dissonance = dissonance;
        this.tellReaders = tellReaders;
        this.clock = clock;
    }

    /** After a flood of changes many are due at once: as many rounds as it takes, up to a bound that leaves others their turn. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellDue() {
        int round = 0;
        while (round < MOST_ROUNDS && tellSome() == CONTACTS_AT_ONCE) {
            round++;
        }
    }

    private int tellSome() {
        TreeSet<ContactKey> due = new TreeSet<>(
                QuarkusTransaction.requiringNew().call(() -> relationships.due(clock.instant(), CONTACTS_AT_ONCE)));
        if (!due.isEmpty()) {
            Apart.each(due, contacts -> QuarkusTransaction.requiringNew().run(() -> tell(contacts)));
        }
        return due.size();
    }

    private void tell(SortedSet<ContactKey> contacts) {
        Map<ContactKey, Known> locked = relationships.lock(contacts);
        SamePeople people = SamePeople.of(locked);
        dissonance.lookAtQuestions(locked.keySet(), people.relationships(locked), people, clock.instant());
        relationships.save(tellReaders.tell(locked));
    }
}
