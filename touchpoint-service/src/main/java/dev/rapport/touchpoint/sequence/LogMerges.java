package dev.rapport.touchpoint.sequence;

import dev.rapport.touchpoint.people.ContactKey;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets one log tell of several contacts. All calls join the caller's transaction, which holds the locks of all of them. */
public interface LogMerges {

    /**
     * From now on the survivor's log tells of the contact too, and of whoever was merged into it before; it goes on above both.
     *
     * @return where both logs ended
     * @throws IllegalStateException when the survivor's events stand in the contact's own log
     */
    Ends merge(ContactKey contact, UUID survivor);

    /** @param survivor the last number of the survivor's log; @param contact of the contact's own */
    record Ends(long survivor, long contact) {}

    /** The last number of the contact's own log, which has rested since the merge. */
    long rested(ContactKey contact);

    /**
     * From now on the contact's own log tells of it again, and of whoever was merged into it; it goes on above the one that told
     * of it so far. Nothing happens to a contact who is on its own.
     */
    void unmerge(ContactKey contact);

    /** All whose events stand in the same log as this contact's, itself among them. */
    List<ContactKey> sharing(Collection<ContactKey> contacts);
}
