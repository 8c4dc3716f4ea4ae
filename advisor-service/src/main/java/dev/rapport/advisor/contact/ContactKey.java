package dev.rapport.advisor.contact;

import dev.rapport.contracts.Topics;
import java.util.Comparator;
import java.util.UUID;

/** A contact of a workspace. Locks of several are taken in the natural order. */
public record ContactKey(String workspace, UUID contactId) implements Comparable<ContactKey> {
    private static final Comparator<ContactKey> ORDER =
            Comparator.comparing(ContactKey::contactId).thenComparing(ContactKey::workspace);

    /** The key of its records. */
    public String recordKey() {
        return Topics.key(workspace, contactId);
    }

    @Override
    public int compareTo(ContactKey other) {
        return ORDER.compare(this, other);
    }
}
