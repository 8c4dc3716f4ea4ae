package dev.rapport.contacts.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of all workspaces, the revoked ones too. Every call sees one workspace, and joins the caller's transaction. */
public interface Keys {

    void add(String workspace, Key key);

    /**
     * Opens nothing any more; once is for good.
     *
     * @return when it was revoked, which may be long ago; empty when there is no such key
     */
    Optional<Instant> revoke(String workspace, UUID id, Instant at);

    /** The newest first. @param olderThan the last key of the page before; null for the first page */
    List<Key> list(String workspace, @Nullable Place olderThan, int most);

    record Place(Instant issuedAt, UUID id) {}
}
