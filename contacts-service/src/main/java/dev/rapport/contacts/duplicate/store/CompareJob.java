package dev.rapport.contacts.duplicate.store;

import dev.rapport.contacts.duplicate.CompareContacts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Compares whatever has changed, a few contacts a transaction, so that nobody waits long for one of them. */
@Singleton
class CompareJob {
    /** Then others have a turn at the database. */
    private static final int BATCHES = 200;

    private final CompareContacts contacts;

    CompareJob(CompareContacts contacts) {
        this.contacts = contacts;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compare() {
        for (int batch = 0; batch < BATCHES; batch++) {
            if (!QuarkusTransaction.requiringNew().call(contacts::compareSome)) {
                return;
            }
        }
    }
}
