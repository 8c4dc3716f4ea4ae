package dev.rapport.web.erasure;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who is to be forgotten, or told what is held of her.
 *
 * @param ids all under which she is known
 * @param things ids of what is hers alone, and is gone with her
 */
public record Subject(String workspace, Set<UUID> ids, Set<UUID> things) {

    public Subject {
        ids = Set.copyOf(ids);
        things = Set.copyOf(things);
    }

    public Subject(String workspace, Collection<UUID> ids) {
        this(workspace, Set.copyOf(ids), Set.of());
    }

    public Subject with(Collection<UUID> hers) {
        return new Subject(workspace, ids, Set.copyOf(hers));
    }

    Set<UUID> everything() {
        Set<UUID> everything = new TreeSet<>(ids);
        everything.addAll(things);
        return everything;
    }
}
