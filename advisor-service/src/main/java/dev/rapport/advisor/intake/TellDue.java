package dev.rapport.advisor.intake;

import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.messaging.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.TreeSet;

/** Tells readers when a pause begins or ends by the clock alone. */
@Singleton
class TellDue {
    private static final int CONTACTS_AT_ONCE = 500;

    private final Relationships relationships;
    private final TellReaders tellReaders;
    private final Clock clock;

    TellDue(@Worker Relationships relationships, TellReaders tellReaders, Clock clock) {
        this.relationships = relationships;
        this.tellReaders = tellReaders;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellDue() {
        QuarkusTransaction.requiringNew().run(() -> {
            TreeSet<ContactKey> due = new TreeSet<>(relationships.due(clock.instant(), CONTACTS_AT_ONCE));
            if (!due.isEmpty()) {
                relationships.save(tellReaders.tell(relationships.lock(due)));
            }
        });
    }
}
