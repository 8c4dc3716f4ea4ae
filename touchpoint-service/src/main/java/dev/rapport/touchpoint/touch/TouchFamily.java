package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.touch.Touch;
import java.util.UUID;

/** What differs from one kind of touch to the other. Pure functions. */
public interface TouchFamily<T extends Touch> {
    TouchKind kind();

    Class<T> type();

    T atVersion(T touch, int version);

    /** What a contact's log says of a touch that is new to it. */
    TouchEvent added(UUID contactId, T touch);

    /** What a contact's log says of a touch that it told of before. */
    TouchEvent changed(UUID contactId, T before, T after);
}
