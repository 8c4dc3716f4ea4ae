package dev.rapport.touchpoint.door;

import dev.rapport.touchpoint.outbound.life.Proposal;
import java.util.UUID;
import java.util.function.Predicate;

/** Messages that were handed in, as requests would have them. */
public interface HandedIn {

    sealed interface Read {
        /** It can be proposed: its contact is known here. */
        record Message(Proposal message) implements Read {}

        /** It is to somebody who was erased: nothing of it is kept, and nobody told. */
        record Erased() implements Read {}

        /**
         * Only contacts-service could tell who is meant, and it is away; or a message to the same that came before waits for that.
         *
         * @param whom the same for all that name her so
         * @param asked whether contacts-service was asked for this one
         */
        record Later(String whom, boolean asked) implements Read {}

        /** It is no message that could ever be proposed. @param why names a field and no content */
        record Wrong(String why) implements Read {}
    }

    /**
     * Reads one. To be called outside of any transaction.
     *
     * @param id of the message
     * @param by who handed it in
     * @param waits whether a message to the same that came before this one still waits
     */
    Read read(String workspace, UUID id, String by, byte[] json, Predicate<String> waits);
}
