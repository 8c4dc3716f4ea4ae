package dev.rapport.touchpoint.pause;

import dev.rapport.touchpoint.people.ContactKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom no automation may write to, as the advisor said last. All calls join the caller's transaction. */
public interface Pauses {

    /** Until when; those that are not paused are absent. */
    Map<ContactKey, Instant> of(Collection<ContactKey> contacts);

    /** Null ends a pause. */
    void put(Map<ContactKey, @Nullable Instant> changed);
}
