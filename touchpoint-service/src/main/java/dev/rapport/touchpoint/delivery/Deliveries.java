package dev.rapport.touchpoint.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What receivers are to be told, and were. */
public interface Deliveries {

    /** Joins the caller's transaction; once it commits the first attempt is made at once. */
    void add(List<Delivery> deliveries);

    /** Whose next attempt is due, the longest due first, but for those that have their share. */
    List<Due> due(Instant now, Shares.Full without, int atMost);

    /**
     * Begins the attempts that nobody else has begun meanwhile.
     *
     * @param lostAt when an attempt that is not {@link #put recorded} by then counts as lost, and is made again
     */
    List<Sealed> claim(List<Due> chosen, Instant lostAt);

    /** Keeps what came of an attempt, unless another was begun since. */
    void put(Delivery delivery);

    Optional<Delivery> find(String workspace, UUID id);

    /** The newest first. */
    List<Delivery> list(Of of, @Nullable Place after, int atMost);

    /** Begins all over again: as many attempts, for as long, as if it were new. */
    void restart(Delivery delivery);

    /** Forgets what was made before then and waits for nothing. */
    void forget(Instant before);

    record Due(Shares.Share share, UUID id, Instant at) {}

    /** @param secret what it is signed with */
    record Sealed(Delivery delivery, String secret) {}

    record Place(Instant createdAt, UUID id) {}

    /** Whose deliveries are listed. */
    sealed interface Of {
        String workspace();

        record Webhook(String workspace, UUID id) implements Of {}

        /** What goes to the callback URL of a message. */
        record Message(String workspace, UUID id) implements Of {}
    }
}
