package dev.rapport.touchpoint.door;

import dev.rapport.touchpoint.outbound.Proposal;
import java.util.UUID;

/** Messages that were handed in, as requests would have them. */
public interface HandedIn {

    sealed interface Read {
        /** It can be proposed: its contact is known here. */
        record Message(Proposal message) implements Read {}

        /** It is to somebody who was erased: nothing of it is kept, and nobody told. */
        record Erased() implements Read {}

        /** It is no message that could ever be proposed. @param why names a field and no content */
        record Wrong(String why) implements Read {}
    }

    /**
     * Reads one. Waits, however long, while only contacts-service could tell who is meant and is away. To be called outside
     * of any transaction.
     *
     * @param id of the message
     * @param by who handed it in
     */
    Read read(String workspace, UUID id, String by, byte[] json);
}
