package dev.rapport.messaging.intake;

import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.outbox.Outbox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/** Makes the dead letters of each consumer of the service. */
@Singleton
public class DeadLetterOffice {
    private final Outbox outbox;
    private final KeptLetters kept;
    private final Ids ids;
    private final Clock clock;

    DeadLetterOffice(@Worker Outbox outbox, @Worker KeptLetters kept, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.kept = kept;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param consumer who reads, as letters name it for good; @param topicOf the dead-letter topic of a topic */
    public DeadLetters of(String consumer, UnaryOperator<String> topicOf) {
        return new DeadLetters(outbox, kept, ids, clock, topicOf, consumer);
    }

    @Produces
    @Singleton
    static KeptLetters kept(Jdbi database) {
        return new KeptLetters(database);
    }

    @Produces
    @Singleton
    @Worker
    static KeptLetters workersKept(@Worker Jdbi database) {
        return new KeptLetters(database);
    }
}
