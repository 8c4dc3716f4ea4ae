package dev.rapport.contacts.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was merged into whom. Every call sees one workspace, and joins the caller's transaction. */
public interface Merges {

    /** How these contacts stand, which nobody else changes until the transaction ends. Those that there are not are absent. */
    Map<UUID, Standing> lock(String workspace, Collection<UUID> contacts);

    /** The contact, and whoever was merged into it before, answer with the survivor from now on. The caller holds both locks. */
    void merge(String workspace, UUID contact, UUID survivor, Instant at);

    /** The contact is on its own again, together with whoever was merged into it. The caller holds both locks. */
    void unmerge(String workspace, UUID contact, UUID survivor);

    /** False: it was said before, of these two in either order. */
    boolean tellApart(String workspace, UUID one, UUID other, String by, Instant at);

    /** Takes back that these two are not the same. */
    void forgetApart(String workspace, UUID one, UUID other);

    /**
     * @param into whom it was merged into; null for one who is on its own
     * @param survivor whom it answers with: itself, for one who is on its own
     * @param version counts its merges and un-merges
     */
    record Standing(UUID id, @Nullable UUID into, UUID survivor, int version, boolean listed, Instant registeredAt) {

        boolean alone() {
            return into == null;
        }
    }
}
