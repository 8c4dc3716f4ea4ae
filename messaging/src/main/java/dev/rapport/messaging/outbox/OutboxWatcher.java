package dev.rapport.messaging.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told what was written into the outbox, once that is committed; whatever it does, it does quickly, and to no event. */
public interface OutboxWatcher {

    void committed(List<Written> events);

    /** @param since when that was told which the event follows from; null when it follows from nothing that was told */
    record Written(Outgoing outgoing, @Nullable Instant since) {}
}
