package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.touch.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The touches that are kept. */
public interface Touches {

    /** The touch as it now stands, also when it was removed; empty when there is none of this kind. */
    <T> Optional<Recorded<T>> find(String workspace, TouchKind kind, UUID id, Class<T> type);

    /** The touch that was recorded from this source. Whoever else asks for the source waits until the transaction ends. */
    Optional<UUID> bySource(String workspace, TouchKind kind, Source source);

    /** The touches that {@link Recorded#dueAt await} something by now or earlier, the longest overdue first. */
    List<Key> due(Instant now, int atMost);

    /** Those of the touches that there are of this kind, as they now stand, also when they were removed. */
    <T> List<Recorded<T>> findAll(String workspace, TouchKind kind, Collection<UUID> ids, Class<T> type);

    /** The touches that were recorded from these sources. Whoever else asks for one of them waits, as above. */
    Map<Source, UUID> bySources(String workspace, TouchKind kind, Collection<Source> sources);

    /** Writes the touches as they now stand. Joins the caller's transaction, which holds the locks of all participants. */
    void put(List<? extends Recorded<?>> touches);

    record Key(String workspace, UUID id) {}
}
