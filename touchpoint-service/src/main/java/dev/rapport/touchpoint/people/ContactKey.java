package dev.rapport.touchpoint.people;

import java.util.Comparator;
import java.util.UUID;

/** A contact of a workspace. Its order is the order of locks, by id as the database compares it. */
public record ContactKey(String workspace, UUID id) implements Comparable<ContactKey> {
    private static final Comparator<ContactKey> ORDER =
            Comparator.comparing((ContactKey key) -> key.id().toString()).thenComparing(ContactKey::workspace);

    @Override
    public int compareTo(ContactKey other) {
        return ORDER.compare(this, other);
    }
}
