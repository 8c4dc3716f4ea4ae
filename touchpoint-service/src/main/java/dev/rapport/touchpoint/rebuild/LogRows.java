package dev.rapport.touchpoint.rebuild;

import dev.rapport.touchpoint.people.ContactKey;
import java.util.Map;
import java.util.UUID;

/** The rows of the logs, as they are put right. All calls join the caller's transaction, of the worker role. */
public interface LogRows {

    /** Every log goes on above the last number that was published of it; one that is further stays as it is. */
    void goOnAbove(String workspace, Map<UUID, Long> numbers);

    /** In whose log the contact's events stand. */
    UUID log(ContactKey contact);

    /** Each touch of the workspace stands in the log that tells of the contact that it was given. */
    void sortTouches(String workspace);
}
