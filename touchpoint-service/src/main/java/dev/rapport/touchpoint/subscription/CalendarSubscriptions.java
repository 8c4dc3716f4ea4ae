package dev.rapport.touchpoint.subscription;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendars that are looked at, and what was in them. */
public interface CalendarSubscriptions {

    /** Joins the caller's transaction. False: this calendar is looked at already. */
    boolean add(CalendarSubscription subscription);

    /** How many the workspace has. Nobody else who counts them goes on until the transaction ends. */
    int count(String workspace);

    /** The newest first. */
    List<CalendarSubscription> all(String workspace);

    Optional<CalendarSubscription> find(String workspace, UUID id);

    /** Joins the caller's transaction. The meetings that it told of stay. */
    boolean remove(String workspace, UUID id);

    /** One that is due, which no other replica then looks at for the time given. @param without workspaces that are passed over */
    Optional<CalendarSubscription> claim(Duration every, Collection<String> without);

    /** It is as it was. */
    void unchanged(CalendarSubscription subscription);

    /** It was read, and all that it says is told. */
    void read(CalendarSubscription subscription, @Nullable String etag);

    /** It could not be read, because of us: it is looked at again as soon as otherwise. */
    void failed(CalendarSubscription subscription, String failure);

    /** It could not be read, because of whoever keeps it. @param wait until it is looked at again */
    void failed(CalendarSubscription subscription, String failure, Duration wait);

    /** What was told of the calendar's meetings last: a digest of each, by its source's id. */
    Map<String, String> told(CalendarSubscription subscription);

    /** Joins the caller's transaction. */
    void tell(CalendarSubscription subscription, Map<String, String> digests);

    /** Joins the caller's transaction. */
    void forget(CalendarSubscription subscription, Collection<String> sourceIds);
}
