package dev.rapport.contacts.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts who may be the same person. */
public interface Duplicates {

    /** Those of a workspace that are worth a look, what is exact first, then the likeliest; without those whom somebody told apart. */
    List<Pair> list(String workspace, @Nullable Place after, int atMost);

    record Pair(Someone a, Someone b, Likeness likeness) {}

    record Someone(UUID id, String displayName) {}

    /** Where a pair stands in the list. */
    record Place(boolean exact, double score, UUID a, UUID b) {}

    /** What is to be compared; all calls join one transaction of the worker role. */
    interface Comparing {

        /** Contacts that changed since they were compared, none when somebody else is comparing. Nobody changes them meanwhile. */
        Map<Key, Profile> changed(int atMost);

        /** Keeps what others find these by, and gives back who shares a key with each. */
        Map<Key, Collection<Profile>> alike(Map<Key, Profile> profiles);

        /** What was found of these contacts, in place of what was found before. */
        void keep(Collection<Key> compared, Collection<Found> found);
    }

    record Key(String workspace, UUID contactId) {}

    record Found(String workspace, UUID one, UUID other, Likeness likeness) {}
}
