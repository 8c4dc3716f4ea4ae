package dev.rapport.contacts.duplicate;

import dev.rapport.contacts.duplicate.Duplicates.Comparing;
import dev.rapport.contacts.duplicate.Duplicates.Found;
import dev.rapport.contacts.duplicate.Duplicates.Key;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares contacts who are new, or changed, with those who share something with them. */
@Singleton
public class CompareContacts {
    private static final int AT_A_TIME = 50;

    private final Comparing comparing;

    public CompareContacts(Comparing comparing) {
        this.comparing = comparing;
    }

    /** Joins the caller's transaction. False: there was nothing left to compare. */
    public boolean compareSome() {
        Map<Key, Profile> changed = comparing.changed(AT_A_TIME);
        if (changed.isEmpty()) {
            return false;
        }
        Map<Key, Collection<Profile>> alike = comparing.alike(changed);
        List<Found> found = new ArrayList<>();
        changed.forEach((key, profile) -> alike.getOrDefault(key, List.of()).forEach(other -> {
            Likeness likeness = Likeness.of(profile, other);
            if (likeness.worthALook()) {
                found.add(new Found(key.workspace(), profile.id(), other.id(), likeness));
            }
        }));
        comparing.keep(changed.keySet(), found);
        return true;
    }
}
